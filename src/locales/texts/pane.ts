export const sv = {
  "pane.name": "Grant",
  "pane.screen.validate": "Stäm av",
  "pane.screen.register": "Register",
  "pane.screen.settings": "Inställningar",
  "pane.screen.help": "Hjälp",

  "pane.validate.run": "Stäm av",
  "pane.validate.again": "Stäm av igen",
  "pane.validate.cancel": "Avbryt",
  "pane.validate.clear": "Rensa markeringar",
  "pane.validate.progress": "Avstämning",
  "pane.validate.listening": "Läser cellerna i {sheet}",
  "pane.validate.opening": "Läser arbetsboken",
  "pane.validate.marking": "Markerar i bladen",

  "pane.scope": "Vad som stäms av",
  "pane.scope.choose.workbook": "Hela arbetsboken",
  "pane.scope.choose.sheet": "Bladet som visas",
  "pane.scope.choose.selection": "Markeringen",
  "pane.scope.workbook": "Hela arbetsboken",
  "pane.scope.sheet": "Bladet {sheet}",
  "pane.scope.selection": "Markeringen {address}",

  "pane.empty.title": "Går allt ihop?",
  "pane.empty.text":
    "Grant läser bladen som de är, räknar om varje rad, summa och overhead, och visar vad som inte stämmer och vad det borde stå.",
  "pane.empty.promise": "Inget i bladen ändras. Fel markeras med färg som går att rensa.",

  "pane.summary.errors": "{n} fel",
  "pane.summary.warnings": "{n, plural, one {# varning} other {# varningar}}",
  "pane.summary.infos": "{n, plural, one {# upplysning} other {# upplysningar}}",
  "pane.summary.holds": "{n, plural, one {# summa stämmer} other {# summor stämmer}}",
  "pane.summary.allHold": "Allt stämmer",
  "pane.summary.noErrors": "Inga fel",
  "pane.summary.nothing": "Här finns inget att stämma av",
  "pane.summary.emptyWorkbook":
    "Arbetsboken är tom. Öppna eller fyll i ett blad med belopp och stäm av igen.",
  "pane.summary.emptySheet": "Bladet är tomt. Gå till ett blad med belopp och stäm av igen.",
  "pane.summary.noTables":
    "Inga tabeller med belopp hittades. Grant läser celler med tal, inte löpande text.",
  "pane.summary.noRelations": "Tabeller hittades, men inga summor, skillnader eller andelar som ska gå ihop.",
  "pane.summary.stopped":
    "Sökningen efter vad som är fel avbröts i förtid för att den blev för omfattande. Felen är rätt, men förslagen kan vara ofullständiga.",
  "pane.summary.settingsRefused":
    "Inställningarna som är sparade går inte att använda, så Grants egna gällde. Rätta dem under Inställningar.",
  "pane.summary.hidden": "Dolda rader och kolumner räknas med.",

  "pane.group.error": "Fel",
  "pane.group.warning": "Varningar",
  "pane.group.info": "Upplysningar",
  "pane.group.accepted": "Godtagna",

  "pane.findings": "Det som inte stämmer",
  "pane.finding.place": "{sheet}, rad {row}",
  "pane.finding.noLabel": "Rad {row}",
  "pane.finding.stated": "Står",
  "pane.finding.expected": "Borde vara",
  "pane.finding.difference": "Skillnad",
  "pane.finding.goTo": "Gå till {cell}",
  "pane.finding.cells": "Celler",
  "pane.finding.repair": "Förslag",
  "pane.finding.alternatives": "{n, plural, one {Ett annat förslag} other {# andra förslag}}",

  "pane.finding.moreCells": "{n} till",
  "pane.finding.oneOf": "En av de här är fel",

  "pane.fix": "Rätta",
  "pane.fix.all": "Rätta {n, plural, one {# säkert förslag} other {# säkra förslag}}",
  "pane.fix.done": "Rättat",
  "pane.fix.bar":
    "{n, plural, one {{cell} är rättad.} other {# celler är rättade.}} Stäm av igen för att se att allt går ihop.",
  "pane.fix.undo": "Ångra",
  "pane.fix.replace": "Ersätt formeln",
  "pane.fix.keep": "Behåll formeln",

  "pane.accept": "Godta som det är",
  "pane.accept.reason": "Varför det är i sin ordning",
  "pane.accept.by": "Signatur",
  "pane.accept.save": "Godta",
  "pane.accept.cancel": "Avbryt",
  "pane.accept.accepted": "Godtaget av {by}: {reason}",
  "pane.accept.withdraw": "Ta tillbaka",

  "pane.certainty.certain": "Säkert",
  "pane.certainty.likely": "Troligt",
  "pane.certainty.possible": "Möjligt",

  "pane.filter": "Visa",
  "pane.filter.sheet": "Blad",
  "pane.filter.rule": "Kontroll",
  "pane.filter.group": "Slag",
  "pane.filter.all": "Alla",
  "pane.filter.none": "Inget fynd passar urvalet.",
  "pane.filter.reset": "Visa alla",

  "pane.stale.me": "Bladet {sheet} har ändrats ({address}) sedan avstämningen.",
  "pane.stale.other": "Någon annan har ändrat bladet {sheet} ({address}) sedan avstämningen.",
  "pane.stale.calculation": "Formler i bladet {sheet} har räknats om sedan avstämningen.",

  "pane.notice.cleared":
    "{n, plural, =0 {Det fanns inga markeringar att rensa.} other {Markeringarna är rensade.}}",
  "pane.notice.cancelled": "Avstämningen avbröts. Inget har ändrats.",
  "pane.notice.protected":
    "{n, plural, one {Bladet {sheets} är skyddat och kunde inte markeras.} other {Bladen {sheets} är skyddade och kunde inte markeras.}} Fynden finns i listan.",
  "pane.notice.changedSheets":
    "{n, plural, one {Bladet {sheets} ändrades medan Grant stämde av.} other {Bladen {sheets} ändrades medan Grant stämde av.}} Rader som har flyttats eller ändrats är inte markerade. Stäm av igen.",
  "pane.notice.notCleared":
    "{n, plural, one {Bladet {sheets} är skyddat och har kvar sina markeringar.} other {Bladen {sheets} är skyddade och har kvar sina markeringar.}} Ta bort bladskyddet och rensa igen.",
  "pane.notice.hiddenSheet": "Bladet {sheet} är dolt. Visa det först för att gå till cellen.",
  "pane.notice.dismiss": "Stäng meddelandet",
  "pane.notice.retry": "Försök igen",

  "host.general": "Excel kunde inte göra det just nu. Försök igen. Felkod: {code}.",
  "host.cellEdit": "Avsluta redigeringen av cellen (Enter eller Esc) och försök igen.",
  "host.tooLarge": "Arbetsboken är för stor för att läsas på en gång. Stäm av ett blad i taget.",
  "host.protected": "Bladet eller arbetsboken är skyddad, så Grant får inte ändra där.",
  "host.session": "Kontakten med arbetsboken bröts. Ladda om arbetsboken och försök igen.",
  "host.busy": "Excel är upptaget. Vänta en stund och försök igen.",
  "host.dialog": "Stäng dialogrutan i Excel och försök igen.",
  "host.gone": "Cellen eller bladet finns inte längre. Stäm av igen.",
  "host.oldExcel": "Den här versionen av Excel saknar något som Grant behöver. Uppdatera Excel.",
  "host.selection": "Markera ett sammanhängande område och försök igen.",
  "host.textCell": "{cell} innehåller texten ”{value}”. Ändra den för hand.",
  "host.changedCell": "{cell} visar nu {now}, inte {expected}. Inget har skrivits.",
  "host.movedRow":
    "Raden med {cell} är inte längre den som stämdes av: den har flyttats eller bytt text. Inget har skrivits. Stäm av igen.",
  "host.unsure":
    "Kontakten med Excel bröts medan Grant skrev i {cells}. Se efter i bladet vad som står där innan du försöker igen.",
  "host.formulaCell": "{cell} innehåller formeln {formula}. Den skulle ersättas av ett tal.",
  "host.occupied": "Där finns redan något: {cells}. Välj en tom plats. Inget har skrivits.",
  "pane.error.title": "Det gick inte",
  "pane.error.unexpected":
    "Något gick fel i Grant. Arbetsboken är orörd. Försök igen; händer det på nytt, anmäl felet: {detail}",
};

export const en: Record<keyof typeof sv, string> = {
  "pane.name": "Grant",
  "pane.screen.validate": "Validate",
  "pane.screen.register": "Register",
  "pane.screen.settings": "Settings",
  "pane.screen.help": "Help",

  "pane.validate.run": "Validate",
  "pane.validate.again": "Validate again",
  "pane.validate.cancel": "Cancel",
  "pane.validate.clear": "Clear highlights",
  "pane.validate.progress": "Validation",
  "pane.validate.listening": "Reading the cells of {sheet}",
  "pane.validate.opening": "Reading the workbook",
  "pane.validate.marking": "Highlighting in the sheets",

  "pane.scope": "What is validated",
  "pane.scope.choose.workbook": "The whole workbook",
  "pane.scope.choose.sheet": "The sheet shown",
  "pane.scope.choose.selection": "The selection",
  "pane.scope.workbook": "The whole workbook",
  "pane.scope.sheet": "Sheet {sheet}",
  "pane.scope.selection": "Selection {address}",

  "pane.empty.title": "Does everything add up?",
  "pane.empty.text":
    "Grant reads the sheets as they are, works out every row, sum and overhead again, and shows what does not match and what it should say.",
  "pane.empty.promise":
    "Nothing in the sheets is changed. Errors are highlighted in colours that can be cleared.",

  "pane.summary.errors": "{n, plural, one {# error} other {# errors}}",
  "pane.summary.warnings": "{n, plural, one {# warning} other {# warnings}}",
  "pane.summary.infos": "{n, plural, one {# note} other {# notes}}",
  "pane.summary.holds": "{n, plural, one {# sum holds} other {# sums hold}}",
  "pane.summary.allHold": "Everything adds up",
  "pane.summary.noErrors": "No errors",
  "pane.summary.nothing": "There is nothing to validate here",
  "pane.summary.emptyWorkbook":
    "The workbook is empty. Open or fill in a sheet with amounts and validate again.",
  "pane.summary.emptySheet": "The sheet is empty. Go to a sheet with amounts and validate again.",
  "pane.summary.noTables":
    "No tables with amounts were found. Grant reads cells with numbers, not running text.",
  "pane.summary.noRelations": "Tables were found, but no sums, differences or shares that ought to match.",
  "pane.summary.stopped":
    "The search for what is wrong was stopped early because it grew too large. The errors are right, but suggestions may be missing.",
  "pane.summary.settingsRefused":
    "The settings that are kept cannot be used, so Grant's own applied. Correct them under Settings.",
  "pane.summary.hidden": "Hidden rows and columns are included.",

  "pane.group.error": "Errors",
  "pane.group.warning": "Warnings",
  "pane.group.info": "Notes",
  "pane.group.accepted": "Accepted",

  "pane.findings": "What does not match",
  "pane.finding.place": "{sheet}, row {row}",
  "pane.finding.noLabel": "Row {row}",
  "pane.finding.stated": "Stated",
  "pane.finding.expected": "Should be",
  "pane.finding.difference": "Difference",
  "pane.finding.goTo": "Go to {cell}",
  "pane.finding.cells": "Cells",
  "pane.finding.repair": "Suggestion",
  "pane.finding.alternatives": "{n, plural, one {One other suggestion} other {# other suggestions}}",

  "pane.finding.moreCells": "{n} more",
  "pane.finding.oneOf": "One of these is wrong",

  "pane.fix": "Correct",
  "pane.fix.all": "Correct {n, plural, one {# certain suggestion} other {# certain suggestions}}",
  "pane.fix.done": "Corrected",
  "pane.fix.bar":
    "{n, plural, one {{cell} is corrected.} other {# cells are corrected.}} Validate again to see that everything adds up.",
  "pane.fix.undo": "Undo",
  "pane.fix.replace": "Replace the formula",
  "pane.fix.keep": "Keep the formula",

  "pane.accept": "Accept as it is",
  "pane.accept.reason": "Why it is in order",
  "pane.accept.by": "Signature",
  "pane.accept.save": "Accept",
  "pane.accept.cancel": "Cancel",
  "pane.accept.accepted": "Accepted by {by}: {reason}",
  "pane.accept.withdraw": "Withdraw",

  "pane.certainty.certain": "Certain",
  "pane.certainty.likely": "Likely",
  "pane.certainty.possible": "Possible",

  "pane.filter": "Show",
  "pane.filter.sheet": "Sheet",
  "pane.filter.rule": "Check",
  "pane.filter.group": "Kind",
  "pane.filter.all": "All",
  "pane.filter.none": "No finding matches the filter.",
  "pane.filter.reset": "Show all",

  "pane.stale.me": "Sheet {sheet} has changed ({address}) since it was validated.",
  "pane.stale.other": "Someone else has changed sheet {sheet} ({address}) since it was validated.",
  "pane.stale.calculation": "Formulas in sheet {sheet} have been recalculated since it was validated.",

  "pane.notice.cleared":
    "{n, plural, =0 {There were no highlights to clear.} other {The highlights are cleared.}}",
  "pane.notice.cancelled": "Validation was cancelled. Nothing has been changed.",
  "pane.notice.protected":
    "{n, plural, one {Sheet {sheets} is protected and could not be highlighted.} other {Sheets {sheets} are protected and could not be highlighted.}} The findings are in the list.",
  "pane.notice.changedSheets":
    "{n, plural, one {Sheet {sheets} was changed while Grant validated.} other {Sheets {sheets} were changed while Grant validated.}} Rows that have moved or changed are not highlighted. Validate again.",
  "pane.notice.notCleared":
    "{n, plural, one {Sheet {sheets} is protected and keeps its highlights.} other {Sheets {sheets} are protected and keep their highlights.}} Unprotect and clear again.",
  "pane.notice.hiddenSheet": "Sheet {sheet} is hidden. Unhide it first to go to the cell.",
  "pane.notice.dismiss": "Close the message",
  "pane.notice.retry": "Try again",

  "host.general": "Excel could not do that just now. Try again. Error code: {code}.",
  "host.cellEdit": "Finish editing the cell (Enter or Esc) and try again.",
  "host.tooLarge": "The workbook is too large to read at once. Validate one sheet at a time.",
  "host.protected": "The sheet or the workbook is protected, so Grant may not change anything there.",
  "host.session": "The connection to the workbook was lost. Reload the workbook and try again.",
  "host.busy": "Excel is busy. Wait a moment and try again.",
  "host.dialog": "Close the dialog in Excel and try again.",
  "host.gone": "The cell or the sheet is no longer there. Validate again.",
  "host.oldExcel": "This version of Excel lacks something that Grant needs. Update Excel.",
  "host.selection": "Select one continuous area and try again.",
  "host.textCell": "{cell} holds the text “{value}”. Change it by hand.",
  "host.changedCell": "{cell} now shows {now}, not {expected}. Nothing has been written.",
  "host.movedRow":
    "The row of {cell} is no longer the one that was validated: it has moved or got another text. Nothing has been written. Validate again.",
  "host.unsure":
    "The connection to Excel was lost while Grant was writing in {cells}. Look at what is there before you try again.",
  "host.formulaCell": "{cell} holds the formula {formula}. It would be replaced by a number.",
  "host.occupied": "Something is there already: {cells}. Choose an empty place. Nothing has been written.",
  "pane.error.title": "That did not work",
  "pane.error.unexpected":
    "Something went wrong in Grant. The workbook is untouched. Try again; if it happens again, report it: {detail}",
};
