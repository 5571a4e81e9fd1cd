export const sv = {
  "functions.unexpected": "Det gick inte att räkna ut värdet.",
  "functions.missing": "{name} saknas.",
  "functions.notNumber": "{name}: värde {position} är ”{value}”, inte ett tal.",
  "functions.notSingle": "{name} ska vara ett enda värde.",
  "functions.notWhole": "{name} ska vara ett heltal från {least} till {most}, inte {value}.",
  "functions.errorInArgument": "{name}: värde {position} är felet {error}.",
  "functions.unequalShapes": "Områdena är olika stora.",
  "functions.unknownMethod": "Metoden ”{value}” finns inte. Välj en av {known}.",
  "functions.unknownUnit": "Enheten ”{value}” finns inte. Välj kr, tkr, mkr eller mdkr.",
  "functions.notAmount": "”{value}” är inget belopp.",
  "functions.true": "SANT",
  "functions.false": "FALSKT",
  "functions.registerUnread": "Registret läses. Värdet kommer när det är läst.",
  "functions.noRegister": "Arbetsboken har inget register. Skapa det på fliken Register i Grant.",
  "functions.unknownAgreement": "Registret har ingen överenskommelse som heter ”{agreement}”.",
  "functions.severalAgreements": "Flera överenskommelser i registret kan vara ”{agreement}”. Ange dnr.",
  "functions.unknownField": "Registret har ingen kolumn som heter ”{field}”.",
  "functions.severalSubsets": "Flera lika små mängder ger samma summa.",
  "functions.perhapsNotSmallest": "Det kan finnas en mindre mängd som ger samma summa.",
  "grants.noWeights": "Det finns inget att fördela efter: alla värden är 0.",
  "grants.negativeWeight": "Värde {position} att fördela efter är {value}, men det får inte vara negativt.",
  "grants.negativePopulation": "Folkmängden är {value}, men den får inte vara negativ.",
  "grants.negativePopulationAt": "Folkmängd {position} är {value}, men den får inte vara negativ.",
  "grants.noPopulation": "Det finns ingen folkmängd att fördela efter: den är 0.",
  "grants.floorAboveCap": "Mottagare {position} har golvet {floor}, som är över taket {cap}.",
  "grants.negativeWithBounds": "Beloppet är {total}; golv och tak går bara att ange för belopp över 0.",
  "grants.floorsExceedTotal": "Golven blir tillsammans {floors}, mer än {total} att fördela.",
  "grants.capsBelowTotal": "Taken rymmer tillsammans {caps}, mindre än {total} att fördela.",
  "grants.populationTotalNotPositive": "Den totala folkmängden är {value} men måste vara större än 0.",
  "grants.populationsExceedTotal":
    "Mottagarnas folkmängd är tillsammans {populations}, mer än den totala {populationTotal}.",
  "grants.recipientsMissing": "Ange antalet mottagare när den totala folkmängden är angiven.",
  "grants.fewRecipients": "Antalet mottagare är {recipients}, men {present} har en folkmängd.",
  "grants.manyRecipients":
    "Antalet mottagare är {recipients}, men bara {present} har en folkmängd. Ange den totala folkmängden om det finns fler.",
  "grants.negativeGuarantee": "Grundbeloppet är {guarantee}, men det får inte vara negativt.",
  "grants.guaranteesExceedTotal":
    "Grundbeloppen till {recipients} mottagare blir {guaranteed}, mer än {total} att fördela.",
  "grants.rateOutside": "Procentsatsen är {rate} men måste vara från 0 till 1 (10 % är 0,1).",
  "grants.totalOutOfReach": "Avrundning kan ge {least} till {most}, men inte {total}.",
  "grants.matrixTooLarge":
    "Tabellen har {cells, number} celler; högst {most, number} kan avrundas tillsammans.",
  "grants.amountsTooLarge": "Beloppen är för stora för att adderas exakt.",
  "grants.noSubset": "Inga av beloppen blir tillsammans {target}.",
  "grants.noSmallSubset":
    "Inga belopp blir tillsammans {target} i mängder om högst {size}; större mängder prövades inte alla.",
  "explain.exact": "Delarna blir {sum}, precis som angivet.",
  "explain.rounding":
    "Delarna blir {sum} och {stated} är angivet; skillnaden {difference} ryms i avrundningen.",
  "explain.missing": "Delarna blir {sum} men {stated} är angivet: {difference} saknas.",
  "explain.excess": "Delarna blir {sum} men {stated} är angivet: {difference} för mycket.",
  "explain.others":
    "{count, plural, one {En annan förklaring passar också.} other {# andra förklaringar passar också.}}",
  "explain.part.transposed": "Del {position} kan ha omkastade siffror: {written} i stället för {meant}.",
  "explain.part.thousandfold":
    "Del {position} ser ut att ha en mindre enhet, som tkr bland mkr: {written} i stället för {meant}.",
  "explain.part.thousandth":
    "Del {position} ser ut att ha en större enhet, som mkr bland tkr: {written} i stället för {meant}.",
  "explain.part.superfluous": "Det stämmer utan del {position} ({written}).",
  "explain.part.twice": "Det stämmer om del {position} ({written}) räknas två gånger.",
  "explain.part.sign": "Del {position} kan ha fel tecken: {written} i stället för {meant}.",
  "explain.part.decimalSign":
    "Del {position} kan ha decimaltecknet på fel plats: {written} i stället för {meant}.",
  "explain.stated.transposed": "Det angivna kan ha omkastade siffror: {written} i stället för {meant}.",
  "explain.stated.thousandfold":
    "Det angivna ser ut att ha en mindre enhet, som tkr bland mkr: {written} i stället för {meant}.",
  "explain.stated.thousandth":
    "Det angivna ser ut att ha en större enhet, som mkr bland tkr: {written} i stället för {meant}.",
  "explain.stated.sign": "Det angivna kan ha fel tecken: {written} i stället för {meant}.",
  "explain.stated.decimalSign":
    "Det angivna kan ha decimaltecknet på fel plats: {written} i stället för {meant}.",
  "explain.without": "Det stämmer utan delarna {positions}.",
};

export const en = {
  "functions.unexpected": "The value could not be computed.",
  "functions.missing": "{name} is missing.",
  "functions.notNumber": "{name}: value {position} is “{value}”, not a number.",
  "functions.notSingle": "{name} must be a single value.",
  "functions.notWhole": "{name} must be a whole number from {least} to {most}, not {value}.",
  "functions.errorInArgument": "{name}: value {position} is the error {error}.",
  "functions.unequalShapes": "The ranges differ in size.",
  "functions.unknownMethod": "There is no method “{value}”. Choose one of {known}.",
  "functions.unknownUnit": "There is no unit “{value}”. Choose kr, tkr, mkr or mdkr.",
  "functions.notAmount": "“{value}” is not an amount.",
  "functions.true": "TRUE",
  "functions.false": "FALSE",
  "functions.registerUnread": "The register is being read. The value comes when it is.",
  "functions.noRegister": "The workbook has no register. Make it on Grant's page Register.",
  "functions.unknownAgreement": "The register has no agreement called “{agreement}”.",
  "functions.severalAgreements":
    "Several agreements of the register may be “{agreement}”. Give the case number.",
  "functions.unknownField": "The register has no column called “{field}”.",
  "functions.severalSubsets": "Several sets as small give the same sum.",
  "functions.perhapsNotSmallest": "A smaller set may give the same sum.",
  "grants.noWeights": "There is nothing to distribute by: all values are 0.",
  "grants.negativeWeight": "Value {position} to distribute by is {value}, but it may not be negative.",
  "grants.negativePopulation": "The population is {value}, but it may not be negative.",
  "grants.negativePopulationAt": "Population {position} is {value}, but it may not be negative.",
  "grants.noPopulation": "There is no population to distribute by: it is 0.",
  "grants.floorAboveCap": "Recipient {position} has the floor {floor}, which is above the cap {cap}.",
  "grants.negativeWithBounds":
    "The amount is {total}; floors and caps can only be given for amounts above 0.",
  "grants.floorsExceedTotal": "The floors come to {floors}, more than the {total} to distribute.",
  "grants.capsBelowTotal": "The caps hold {caps} in all, less than the {total} to distribute.",
  "grants.populationTotalNotPositive": "The total population is {value} but must be above 0.",
  "grants.populationsExceedTotal":
    "The recipients' populations come to {populations}, more than the total population {populationTotal}.",
  "grants.recipientsMissing": "Say the number of recipients when the total population is given.",
  "grants.fewRecipients": "The number of recipients is {recipients}, but {present} have a population.",
  "grants.manyRecipients":
    "The number of recipients is {recipients}, but only {present} have a population. Give the total population if there are others.",
  "grants.negativeGuarantee": "The guarantee is {guarantee}, but it may not be negative.",
  "grants.guaranteesExceedTotal":
    "The guarantees to {recipients} recipients come to {guaranteed}, more than the {total} to distribute.",
  "grants.rateOutside": "The rate is {rate} but must be from 0 to 1 (10% is 0.1).",
  "grants.totalOutOfReach": "Rounding can give {least} to {most}, but not {total}.",
  "grants.matrixTooLarge":
    "The table has {cells, number} cells; at most {most, number} can be rounded together.",
  "grants.amountsTooLarge": "The amounts are too large to add exactly.",
  "grants.noSubset": "None of the amounts come to {target} together.",
  "grants.noSmallSubset":
    "No amounts come to {target} in sets of at most {size}; not all larger sets were tried.",
  "explain.exact": "The parts come to {sum}, just as stated.",
  "explain.rounding":
    "The parts come to {sum} and {stated} is stated; rounding explains the difference {difference}.",
  "explain.missing": "The parts come to {sum} but {stated} is stated: {difference} is missing.",
  "explain.excess": "The parts come to {sum} but {stated} is stated: {difference} too much.",
  "explain.others":
    "{count, plural, one {One other explanation fits too.} other {# other explanations fit too.}}",
  "explain.part.transposed": "Part {position} may have transposed digits: {written} for {meant}.",
  "explain.part.thousandfold":
    "Part {position} looks to be in a smaller unit, such as tkr among mkr: {written} for {meant}.",
  "explain.part.thousandth":
    "Part {position} looks to be in a larger unit, such as mkr among tkr: {written} for {meant}.",
  "explain.part.superfluous": "It adds up without part {position} ({written}).",
  "explain.part.twice": "It adds up if part {position} ({written}) is counted twice.",
  "explain.part.sign": "Part {position} may have the wrong sign: {written} for {meant}.",
  "explain.part.decimalSign": "Part {position} may have a misplaced decimal sign: {written} for {meant}.",
  "explain.stated.transposed": "The stated sum may have transposed digits: {written} for {meant}.",
  "explain.stated.thousandfold":
    "The stated sum looks to be in a smaller unit, such as tkr among mkr: {written} for {meant}.",
  "explain.stated.thousandth":
    "The stated sum looks to be in a larger unit, such as mkr among tkr: {written} for {meant}.",
  "explain.stated.sign": "The stated sum may have the wrong sign: {written} for {meant}.",
  "explain.stated.decimalSign": "The stated sum may have a misplaced decimal sign: {written} for {meant}.",
  "explain.without": "It adds up without parts {positions}.",
};
