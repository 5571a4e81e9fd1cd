export const sv = {
  "functions.unexpected": "Det gick inte att räkna ut värdet.",
  "functions.missing": "{name} saknas.",
  "functions.notNumber": "{name}: värde {position} är ”{value}”, inte ett tal.",
  "functions.notSingle": "{name} ska vara ett enda värde.",
  "functions.notWhole": "{name} ska vara ett heltal från {least} till {most}, inte {value}.",
  "functions.errorInArgument": "{name}: värde {position} är felet {error}.",
  "functions.unequalShapes": "Områdena är olika stora.",
  "functions.unknownMethod": "Metoden ”{value}” finns inte. Välj en av {known}.",
  "grants.noWeights": "Det finns inget att fördela efter: alla vikter är 0.",
  "grants.negativeWeight": "Vikt {position} är {value}, men ingen vikt får vara negativ.",
  "grants.floorAboveCap": "Mottagare {position} har golvet {floor} över taket {cap}.",
  "grants.floorsExceedTotal": "Golven blir tillsammans {floors}, mer än {total}.",
  "grants.capsBelowTotal": "Taken rymmer tillsammans {caps}, mindre än {total}.",
  "grants.populationTotalNotPositive": "Den totala folkmängden är {value} men måste vara större än 0.",
  "grants.populationsExceedTotal":
    "Mottagarnas folkmängd är tillsammans {populations}, mer än den totala {populationTotal}.",
  "grants.recipientsMissing": "Ange antalet mottagare när den totala folkmängden är angiven.",
  "grants.fewRecipients": "Antalet mottagare är {recipients}, men {present} har en folkmängd.",
  "grants.negativeGuarantee": "Grundbeloppet är {guarantee}, men det får inte vara negativt.",
  "grants.guaranteesExceedTotal":
    "Grundbeloppen till {recipients} mottagare blir {guaranteed}, mer än {total}.",
  "grants.rateOutside": "Procentsatsen är {rate} men måste vara från 0 till 1 (10 % är 0,1).",
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
  "grants.noWeights": "There is nothing to distribute by: all weights are 0.",
  "grants.negativeWeight": "Weight {position} is {value}, but no weight may be negative.",
  "grants.floorAboveCap": "Recipient {position} has the floor {floor} above the cap {cap}.",
  "grants.floorsExceedTotal": "The floors come to {floors}, more than {total}.",
  "grants.capsBelowTotal": "The caps hold {caps} in all, less than {total}.",
  "grants.populationTotalNotPositive": "The total population is {value} but must be above 0.",
  "grants.populationsExceedTotal":
    "The recipients' populations come to {populations}, more than the total population {populationTotal}.",
  "grants.recipientsMissing": "Say the number of recipients when the total population is given.",
  "grants.fewRecipients": "The number of recipients is {recipients}, but {present} have a population.",
  "grants.negativeGuarantee": "The guarantee is {guarantee}, but it may not be negative.",
  "grants.guaranteesExceedTotal":
    "The guarantees to {recipients} recipients come to {guaranteed}, more than {total}.",
  "grants.rateOutside": "The rate is {rate} but must be from 0 to 1 (10% is 0.1).",
};
