export const sv = {
  "check.row-balance.name": "Raden går ihop",
  "check.row-balance.message":
    "{direction, select, over {Raden har {difference} över: intäkten är större än overhead och fördelning tillsammans.} other {Raden fattas {difference}: intäkten är mindre än overhead och fördelning tillsammans.}} {explanation}",
  "check.row-total.name": "Radens summa",
  "check.row-total.message":
    "Radens summa är {difference} {direction, select, over {större} other {mindre}} än delarna. {explanation}",
  "check.column-total.name": "Kolumnens summa",
  "check.column-total.message":
    "Summan i kolumnen är {difference} {direction, select, over {större} other {mindre}} än raderna. {explanation}",
  "check.subtotal.name": "Delsumma",
  "check.subtotal.message":
    "Delsumman är {difference} {direction, select, over {större} other {mindre}} än raderna i den. {explanation}",
  "check.overhead-rate.name": "Overhead",
  "check.overhead-rate.span":
    "Overhead är {rate} av intäkten, utanför gränsen {limit}. {limit} av {income} är {expected}, inte {overhead}.",
  "check.overhead-rate.neighbours":
    "Overhead är {rate} av intäkten, andra rader har {limit}. {limit} av {income} är {expected}, inte {overhead}.",
  "check.population-share.name": "Andel efter folkmängd",
  "check.population-share.message":
    "Med samma andel som de andra raderna blir det {expected}, inte {stated}.",

  "check.rounding.message": "Summan skiljer {difference}, vilket avrundningen förklarar.",
  "check.unlikely.message":
    "Summan skiljer {difference}. Avrundning kan som mest ge {tolerance}, men så mycket är ovanligt.",

  "check.explanation.certain": "{amounts} får {broken} att stämma, och inget annat gör det.",
  "check.explanation.likely": "{amounts} får {broken} att stämma.",
  "check.explanation.possible": "{amounts} skulle få {broken} att stämma.",
  "check.explanation.how": "{explanation} Troligen är det {how}.",
  "check.explanation.cell": "{amount} i {cell}",
  "check.explanation.candidates":
    "{count, plural, other {Något av # belopp är fel, men inget säger vilket.}}",
  "check.explanation.relation": "Eller så är det inte en summa av de här beloppen.",
  "check.explanation.none":
    "{count, plural, one {Inga få ändringar får den att stämma.} other {# summor hänger ihop, och inga få ändringar får alla att stämma.}}",

  "check.broken.row": "raden",
  "check.broken.total": "{label} {amount}",
  "check.broken.overhead": "overheadprocenten",
  "check.broken.share": "andelen av riket",
  "check.broken.more": "{count, plural, one {en summa till} other {# summor till}}",

  "check.operation.sign": "fel tecken",
  "check.operation.unit": "fel enhet, som tkr i stället för mkr",
  "check.operation.shift": "ett kommatecken eller en nolla på fel plats",
  "check.operation.transposed": "två siffror som har bytt plats",
  "check.operation.digit": "en felskriven siffra",
  "check.operation.dropped": "en siffra som fallit bort",
  "check.operation.added": "en siffra för mycket",
  "check.operation.swap": "två belopp som har bytt plats",
  "check.operation.missed-row": "ett belopp i början eller slutet som inte räknats med",
  "check.operation.missed-term": "ett belopp som inte räknats med",
  "check.operation.counted-twice": "ett belopp som räknats två gånger",
  "check.operation.double-counted": "en varav-post som räknats utöver sin helhet",
  "check.operation.stale": "en gammal summa",
  "check.operation.rate": "en annan overheadprocent",
  "check.operation.relation": "ingen summa",
  "check.operation.formula": "en formel som räknar något annat",
  "check.operation.several": "flera fel",
  "check.operation.other": "ett felskrivet belopp",
};

export const en: Record<keyof typeof sv, string> = {
  "check.row-balance.name": "The row balances",
  "check.row-balance.message":
    "{direction, select, over {The row has {difference} left: the income is more than overhead and allocation together.} other {The row lacks {difference}: the income is less than overhead and allocation together.}} {explanation}",
  "check.row-total.name": "Row total",
  "check.row-total.message":
    "The row's total is {difference} {direction, select, over {more} other {less}} than its parts. {explanation}",
  "check.column-total.name": "Column total",
  "check.column-total.message":
    "The column's total is {difference} {direction, select, over {more} other {less}} than its rows. {explanation}",
  "check.subtotal.name": "Subtotal",
  "check.subtotal.message":
    "The subtotal is {difference} {direction, select, over {more} other {less}} than its rows. {explanation}",
  "check.overhead-rate.name": "Overhead",
  "check.overhead-rate.span":
    "Overhead is {rate} of the income, beyond the limit {limit}. {limit} of {income} is {expected}, not {overhead}.",
  "check.overhead-rate.neighbours":
    "Overhead is {rate} of the income, other rows have {limit}. {limit} of {income} is {expected}, not {overhead}.",
  "check.population-share.name": "Share by population",
  "check.population-share.message":
    "At the same share as the other rows it would be {expected}, not {stated}.",

  "check.rounding.message": "The sum differs by {difference}, which rounding explains.",
  "check.unlikely.message":
    "The sum differs by {difference}. Rounding can make it {tolerance} at most, but so much is unusual.",

  "check.explanation.certain": "{amounts} would make {broken} right, and nothing else would.",
  "check.explanation.likely": "{amounts} would make {broken} right.",
  "check.explanation.possible": "{amounts} might make {broken} right.",
  "check.explanation.how": "{explanation} It is probably {how}.",
  "check.explanation.cell": "{amount} in {cell}",
  "check.explanation.candidates":
    "{count, plural, other {One of # amounts is wrong, but nothing tells which.}}",
  "check.explanation.relation": "Or it is no sum of these amounts.",
  "check.explanation.none":
    "{count, plural, one {No few changes make it right.} other {# sums hang together, and no few changes make all of them right.}}",

  "check.broken.row": "the row",
  "check.broken.total": "{label} {amount}",
  "check.broken.overhead": "the overhead rate",
  "check.broken.share": "the share of the national amount",
  "check.broken.more": "{count, plural, one {one more sum} other {# more sums}}",

  "check.operation.sign": "a wrong sign",
  "check.operation.unit": "a wrong unit, such as thousands for millions",
  "check.operation.shift": "a decimal sign or a zero in the wrong place",
  "check.operation.transposed": "two digits that changed places",
  "check.operation.digit": "a mistyped digit",
  "check.operation.dropped": "a digit left out",
  "check.operation.added": "a digit too many",
  "check.operation.swap": "two amounts that changed places",
  "check.operation.missed-row": "a first or last amount that was not counted",
  "check.operation.missed-term": "an amount that was not counted",
  "check.operation.counted-twice": "an amount counted twice",
  "check.operation.double-counted": "an of-which amount counted besides its whole",
  "check.operation.stale": "an old total",
  "check.operation.rate": "another overhead rate",
  "check.operation.relation": "no sum",
  "check.operation.formula": "a formula that computes something else",
  "check.operation.several": "several mistakes",
  "check.operation.other": "a mistyped amount",
};
