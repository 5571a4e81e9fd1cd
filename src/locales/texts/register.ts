export const sv = {
  "register.problem.amount": "”{written}” är inget belopp.",
  "register.problem.negative": "Beloppet {written} är negativt.",
  "register.problem.rate": "”{written}” är ingen procentsats mellan 0 och 100 %.",
  "register.problem.year": "”{written}” är inget årtal.",
  "register.problem.date": "”{written}” är inget datum. Skriv till exempel 2021-03-31.",
  "register.problem.choice": "”{written}” är inget av de val som kolumnen har.",
  "register.intro.none":
    "Registret är en vanlig Exceltabell med en rad för varje överenskommelse: belopp, dnr, beslut, vad som återstår och när det ska redovisas. Grant fyller i det som står i bladen och stämmer sedan av bladen mot det.",
  "register.intro.kept":
    "Bladen stäms av mot registret. Ändra, sortera och lägg till kolumner i det som du vill: kolumnerna känns igen på sina rubriker.",
  "register.create": "Skapa register",
  "register.read": "Läs av bladen",
  "register.working": "Arbetar",
  "register.created":
    "{n, plural, one {Registret är skapat med en överenskommelse.} other {Registret är skapat med # överenskommelser.}}",
  "register.added": "{agreement} är tillagd.",
  "register.remembered": "Svaret sparas i arbetsboken.",
  "register.found":
    "{n, plural, =0 {Inga överenskommelser hittades i bladen} one {En överenskommelse i bladen} other {# överenskommelser i bladen}}",
  "register.kept":
    "{n, plural, =0 {Registret är tomt} one {En överenskommelse i registret} other {# överenskommelser i registret}}",
  "register.missing":
    "{n, plural, one {En rad i bladen saknas i registret} other {# rader i bladen saknas i registret}}",
  "register.missing.text":
    "En rad i en översikt kan vara en del av en överenskommelse som står under annat namn. Lägg till dem som är egna.",
  "register.add": "Lägg till",
  "register.add.label": "Lägg till {agreement}",
  "register.decided": "beslutat {amount}",
  "register.remaining": "återstår {amount}",
  "register.questions": "{n, plural, one {En fråga} other {# frågor}}",
  "register.question": "Vilken överenskommelse är ”{name}” ({sheet}, {cell})?",
  "register.question.none": "Ingen av dem",
  "register.question.remember": "Kom ihåg",
  "register.years": "Från {from} till {to}",
  "register.years.sheet": "Enligt bladet {sheet}",
  "register.years.all": "Alla medel: {movement}",
  "register.years.own": "Utan medel som förmedlas vidare: {movement}",
  "register.movement": "{before} → {after} ({change}, {percent})",
  "register.movement.new": "{before} → {after}",
  "register.change.new": "{n, plural, one {En ny} other {# nya}}",
  "register.change.ended": "{n, plural, one {En upphörd} other {# upphörda}}",
  "register.change.rolled-into":
    "{n, plural, one {En som gått upp i en annan} other {# som gått upp i andra}}",
  "register.change.changed": "{n, plural, one {En ändrad} other {# ändrade}}",
  "register.change.unchanged": "{n, plural, one {En oförändrad} other {# oförändrade}}",
  "register.change.former": "Tidigare {name}",
  "register.change.into": "Ingår i {agreement}",
  "register.change.passThrough": "förmedlas vidare",
  "register.change.parts": "Varav {parts}",
  "register.sum.exact": "Summa {year}: {stated} är raderna tillsammans.",
  "register.sum.rounding": "Summa {year}: {stated}; raderna blir {counted}, vilket avrundningen förklarar.",
  "register.sum.fails":
    "Summa {year}: {stated} stämmer inte. Raderna blir {counted}: summan är {difference} för {direction, select, less {låg} other {hög}}.",
  "register.sum.named": "{name} ({amount})",
  "register.sum.without": "Det stämmer om {without} inte räknas med.",
  "register.sum.besides": "Det stämmer om {besides} räknas utöver sin helhet.",
  "register.sum.both": "Det stämmer om {without} inte räknas med men {besides} räknas utöver sin helhet.",
};

export const en = {
  "register.problem.amount": "“{written}” is not an amount.",
  "register.problem.negative": "The amount {written} is negative.",
  "register.problem.rate": "“{written}” is not a rate between 0 and 100%.",
  "register.problem.year": "“{written}” is not a year.",
  "register.problem.date": "“{written}” is not a date. Write, for example, 2021-03-31.",
  "register.problem.choice": "“{written}” is none of the column's choices.",
  "register.intro.none":
    "The register is an ordinary Excel table with a row for each agreement: amounts, case number, decision, what remains and when to report. Grant fills in what the sheets say, and then checks the sheets against it.",
  "register.intro.kept":
    "The sheets are checked against the register. Change, sort and add columns as you like: columns are known by their headers.",
  "register.create": "Create register",
  "register.read": "Read the sheets",
  "register.working": "Working",
  "register.created":
    "{n, plural, one {The register is made with one agreement.} other {The register is made with # agreements.}}",
  "register.added": "{agreement} is added.",
  "register.remembered": "The answer is kept in the workbook.",
  "register.found":
    "{n, plural, =0 {No agreements were found in the sheets} one {One agreement in the sheets} other {# agreements in the sheets}}",
  "register.kept":
    "{n, plural, =0 {The register is empty} one {One agreement in the register} other {# agreements in the register}}",
  "register.missing":
    "{n, plural, one {One line of the sheets is not in the register} other {# lines of the sheets are not in the register}}",
  "register.missing.text":
    "A line of an overview may be part of an agreement that stands under another name. Add those that are agreements of their own.",
  "register.add": "Add",
  "register.add.label": "Add {agreement}",
  "register.decided": "decided {amount}",
  "register.remaining": "remaining {amount}",
  "register.questions": "{n, plural, one {One question} other {# questions}}",
  "register.question": "Which agreement is “{name}” ({sheet}, {cell})?",
  "register.question.none": "None of them",
  "register.question.remember": "Remember",
  "register.years": "From {from} to {to}",
  "register.years.sheet": "By the sheet {sheet}",
  "register.years.all": "All money: {movement}",
  "register.years.own": "Without money that is passed on: {movement}",
  "register.movement": "{before} → {after} ({change}, {percent})",
  "register.movement.new": "{before} → {after}",
  "register.change.new": "{n, plural, one {One new} other {# new}}",
  "register.change.ended": "{n, plural, one {One ended} other {# ended}}",
  "register.change.rolled-into": "{n, plural, one {One rolled into another} other {# rolled into others}}",
  "register.change.changed": "{n, plural, one {One changed} other {# changed}}",
  "register.change.unchanged": "{n, plural, one {One unchanged} other {# unchanged}}",
  "register.change.former": "Formerly {name}",
  "register.change.into": "Part of {agreement}",
  "register.change.passThrough": "passed on",
  "register.change.parts": "Of which {parts}",
  "register.sum.exact": "Total {year}: {stated} is the lines together.",
  "register.sum.rounding": "Total {year}: {stated}; the lines come to {counted}, which rounding explains.",
  "register.sum.fails":
    "Total {year}: {stated} is wrong. The lines come to {counted}: the total is {difference} too {direction, select, less {low} other {high}}.",
  "register.sum.named": "{name} ({amount})",
  "register.sum.without": "It is right if {without} are not counted.",
  "register.sum.besides": "It is right if {besides} are counted besides their wholes.",
  "register.sum.both":
    "It is right if {without} are not counted but {besides} are counted besides their wholes.",
};
