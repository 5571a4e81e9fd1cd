export const sv = {
  "help.validate.title": "Stämma av",
  "help.validate.text":
    "Välj vad som ska stämmas av och tryck på Stäm av. Grant läser cellerna, också i dolda rader och blad, hittar tabellerna och räknar om allt som ska gå ihop. Klicka på ett fynd för att gå till cellen; markera en cell för att se dess fynd.",
  "help.validate.marks":
    "Celler som hör till ett fel blir röda och till en varning gula. Den cell som troligast är fel är starkare röd och understruken. Markeringarna är villkorsstyrda format: dina egna färger rörs inte, och Rensa markeringar tar bort dem.",
  "help.functions.title": "Funktioner",
  "help.functions.text": "Skriv dem i en cell. Välj en för att se vad den gör och kopiera ett exempel.",
  "help.functions.missing": "Beskrivningarna kunde inte hämtas. Funktionerna fungerar ändå.",
  "help.copy": "Kopiera {formula}",
  "help.copied": "Kopierat: {formula}",
  "help.name.title": "Cellen visar #NAMN? (#NAME?)",
  "help.name.text":
    "Excel har inte hunnit läsa in Grant. Öppna panelen en gång. Räcker det inte: tryck Ctrl+Alt+F9 så att hela arbetsboken räknas om.",
  "help.busy.title": "Cellen visar #BUSY!",
  "help.busy.text":
    "Funktionen väntar på att räknas. Stäng öppna dialogrutor och vänta några sekunder. Står det kvar: tryck Ctrl+Alt+F9, eller stäng och öppna arbetsboken.",
  "help.spill.title": "Cellen visar #SPILL!",
  "help.spill.text":
    "Resultatet behöver fler celler än som är lediga. Töm cellerna under eller bredvid formeln.",
  "help.privacy.title": "Vad som lämnar datorn",
  "help.privacy.text":
    "Inget ur arbetsboken. Cellerna läses och räknas i panelen. Hämtas folkmängd från SCB skickas bara koder och årtal. Godkännanden och arbetsbokens inställningar sparas i arbetsboken, dina egna val i webbläsaren.",
};

export const en: Record<keyof typeof sv, string> = {
  "help.validate.title": "Validating",
  "help.validate.text":
    "Choose what to validate and press Validate. Grant reads the cells, those of hidden rows and sheets too, finds the tables and works out again all that ought to match. Click a finding to go to its cell; select a cell to see its finding.",
  "help.validate.marks":
    "Cells that belong to an error turn red, to a warning yellow. The cell that is likeliest wrong is a stronger red and underlined. The highlights are conditional formats: your own colours are untouched, and Clear highlights takes them away.",
  "help.functions.title": "Functions",
  "help.functions.text": "Type them in a cell. Choose one to see what it does and copy an example.",
  "help.functions.missing": "The descriptions could not be fetched. The functions work all the same.",
  "help.copy": "Copy {formula}",
  "help.copied": "Copied: {formula}",
  "help.name.title": "The cell shows #NAME?",
  "help.name.text":
    "Excel has not loaded Grant yet. Open the pane once. If that is not enough, press Ctrl+Alt+F9 to recalculate the whole workbook.",
  "help.busy.title": "The cell shows #BUSY!",
  "help.busy.text":
    "The function is waiting to be calculated. Close open dialogs and wait a few seconds. If it stays, press Ctrl+Alt+F9, or close and reopen the workbook.",
  "help.spill.title": "The cell shows #SPILL!",
  "help.spill.text":
    "The result needs more cells than are free. Empty the cells below or beside the formula.",
  "help.privacy.title": "What leaves the computer",
  "help.privacy.text":
    "Nothing of the workbook. The cells are read and worked out in the pane. Where population is fetched from Statistics Sweden, only codes and years are sent. Acceptances and the workbook's settings are kept in the workbook, your own choices in the browser.",
};
