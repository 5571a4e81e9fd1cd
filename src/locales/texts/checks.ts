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
  "check.overhead-rate.spanAndNeighbours":
    "Overhead är {rate} av intäkten, utanför gränsen {end}; andra rader har {limit}. {limit} av {income} är {expected}, inte {overhead}.",
  "check.population-share.name": "Andel efter folkmängd",
  "check.population-share.message":
    "Med samma andel som de andra raderna blir det {expected}, inte {stated}.",
  "check.population-share.income":
    "Med samma andel av riket som {other} blir det {expected}, inte {stated}: ett skrivfel skiljer.",
  "check.population-share.national":
    "{stated} för riket ger en andel som ingen annan rad har; med {expected}, ett skrivfel ifrån, blir den precis som för {other}.",

  "check.of-which.name": "Varav",
  "check.of-which.message":
    "Varav-posterna är {difference} mer än beloppet som de är en del av. {explanation}",
  "check.agreement-total.name": "Samma överenskommelse",
  "check.agreement-total.message":
    "Beloppet är {difference} {direction, select, over {större} other {mindre}} än på det andra stället. {explanation}",
  "check.agreement-total.register": "{agreement} är {stated} här och {other} i registret.",
  "check.agreement-total.other": "{agreement} är {stated} här och {other} i {cell}.",
  "check.agreement-total.cut":
    "{agreement} är {stated} här och {other} i {cell}. Decimalerna är avhuggna: avrundat blir det {rounded}.",
  "check.unit-slip.name": "Fel enhet",
  "check.unit-slip.share":
    "{stated} ger en helt annan andel av riket än de andra raderna; med {expected} blir andelen som deras.",
  "check.unit-slip.size": "{stated} är i en annan storlek än kolumnens andra belopp; {expected} vore som de.",
  "check.text-amount.name": "Tal som text",
  "check.text-amount.message":
    "{count, plural, one {”{text}” är text och inte ett tal: SUMMA hoppar över det.} other {# tal är text, det första ”{text}”: SUMMA hoppar över dem.}}",
  "check.sum-range.name": "Formelns område",
  "check.sum-range.message":
    "Formeln ger {difference} {direction, select, over {mer} other {mindre}} än raderna. {explanation}",
  "check.hardcoded-total.name": "Inskriven summa",
  "check.hardcoded-total.message":
    "Summan är inskriven som ett tal, medan summorna bredvid är formler: den följer inte med när ett belopp ändras.",
  "check.swapped-recipients.name": "Omkastade belopp",
  "check.swapped-recipients.message": "Två belopp ser ut att ha bytt plats. {explanation}",
  "check.swapped-recipients.exchanged":
    "{agreement}: {here} här, men {there} från {cell}. Mottagarna ser ut att vara omkastade.",
  "check.swapped-recipients.moved":
    "{agreement}: {here} här, men {there} från {cell}. Summan är densamma; vilket som gäller går inte att räkna ut.",
  "check.swapped-recipients.rows":
    "{rows} ser ut att ha varandras tal i kolumnen {column}: med {amounts} får de samma andel som de andra raderna. Ingen summa visar det.",
  "check.swapped-recipients.either":
    "{rows} ser ut att ha varandras tal i kolumnen {column} eller {other}: i rätt ordning får de samma andel som de andra raderna. Ingen summa visar det.",
  "check.swapped-recipients.share": "{recipient} {amount}",
  "check.duplicate-agreement.name": "Samma rad två gånger",
  "check.duplicate-agreement.message": "{label} finns redan i {cell} med samma belopp.",
  "check.missing-allocation.name": "Ofördelat",
  "check.missing-allocation.message": "{amount} kommer in men fördelas inte till någon.",
  "check.over-allocated.name": "Mer beslutat än beviljat",
  "check.over-allocated.all": "Besluten är {decided}, {excess} mer än de {granted} som beviljats.",
  "check.over-allocated.title":
    "Det som fördelas är tillsammans {decided}, {excess} mer än de {granted} som rubriken anger.",
  "check.over-allocated.cut":
    "Det som fördelas är tillsammans {decided}, {excess} mer än de {granted} som rubriken anger. Rubrikens decimaler är avhuggna: avrundat blir det {rounded}.",
  "check.over-allocated.one":
    "Besluten är {decided}, {excess} mer än {label} ({granted}): det tas av ett annat bidrag.",
  "check.over-allocated.left": "{label}: {amount} mer har beslutats eller förbrukats än vad som fanns.",
  "check.over-allocated.register":
    "{agreement}: beslutat {decided}, {excess} mer än de {granted} som finns efter overhead.",
  "check.over-allocated.used": "{agreement}: förbrukat {used}, {excess} mer än de {decided} som beslutats.",
  "check.error-cell.name": "Felvärde",
  "check.error-cell.message":
    "{count, plural, =0 {Cellen visar {error}: ingen summa över den går att räkna ut.} one {Cellen visar {error}, och en cell till visar ett fel.} other {Cellen visar {error}, och # celler till visar fel.}}",
  "check.hidden-cells.name": "Dolda celler",
  "check.hidden-cells.message":
    "Tabellen har {rows, plural, =0 {inga dolda rader} one {en dold rad} other {# dolda rader}} och {columns, plural, =0 {inga dolda kolumner} one {en dold kolumn} other {# dolda kolumner}}; de räknas med.",

  "check.same-amount.name": "Samma belopp",
  "check.difference.name": "Skillnad",
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
  "check.explanation.leftout":
    "{explanation} Skillnaden är precis {amounts} tillsammans: kanske är de inte med i summan.",
  "check.explanation.relation": "Eller så är det inte en summa av de här beloppen.",
  "check.explanation.none":
    "{count, plural, one {Inga få ändringar får den att stämma.} other {# summor hänger ihop, och inga få ändringar får alla att stämma.}}",

  "check.broken.row": "raden",
  "check.broken.column": "kolumnen",
  "check.broken.total": "{label} {amount}",
  "check.broken.overhead": "overheadprocenten",
  "check.broken.share": "andelen av riket",
  "check.broken.perHead": "beloppet per invånare",
  "check.broken.key": "andelen av det hela",
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
  "check.overhead-rate.spanAndNeighbours":
    "Overhead is {rate} of the income, beyond the limit {end}; other rows have {limit}. {limit} of {income} is {expected}, not {overhead}.",
  "check.population-share.name": "Share by population",
  "check.population-share.message":
    "At the same share as the other rows it would be {expected}, not {stated}.",
  "check.population-share.income":
    "At the same share of the national amount as {other} it would be {expected}, not {stated}: one slip of the pen apart.",
  "check.population-share.national":
    "{stated} for the country gives a share that no other row has; with {expected}, one slip of the pen apart, it is exactly as for {other}.",

  "check.of-which.name": "Of which",
  "check.of-which.message":
    "The of-which amounts are {difference} more than the amount that they are part of. {explanation}",
  "check.agreement-total.name": "The same agreement",
  "check.agreement-total.message":
    "The amount is {difference} {direction, select, over {more} other {less}} than in the other place. {explanation}",
  "check.agreement-total.register": "{agreement} is {stated} here and {other} in the register.",
  "check.agreement-total.other": "{agreement} is {stated} here and {other} in {cell}.",
  "check.agreement-total.cut":
    "{agreement} is {stated} here and {other} in {cell}. The decimals are cut off: rounded it is {rounded}.",
  "check.unit-slip.name": "Wrong unit",
  "check.unit-slip.share":
    "{stated} gives the region a share of the national amount far from the other rows'; with {expected} it is like theirs.",
  "check.unit-slip.size":
    "{stated} is of another size than the column's other amounts; {expected} would be like them.",
  "check.text-amount.name": "Number as text",
  "check.text-amount.message":
    "{count, plural, one {“{text}” is text and no number: SUM passes over it.} other {# numbers are text, the first “{text}”: SUM passes over them.}}",
  "check.sum-range.name": "The formula's range",
  "check.sum-range.message":
    "The formula gives {difference} {direction, select, over {more} other {less}} than the rows. {explanation}",
  "check.hardcoded-total.name": "Typed total",
  "check.hardcoded-total.message":
    "The total is typed as a number while the totals beside it are formulas: it does not follow when an amount changes.",
  "check.swapped-recipients.name": "Exchanged amounts",
  "check.swapped-recipients.message": "Two amounts seem to have changed places. {explanation}",
  "check.swapped-recipients.exchanged":
    "{agreement}: {here} here, but {there} from {cell}. The recipients seem to have changed places.",
  "check.swapped-recipients.moved":
    "{agreement}: {here} here, but {there} from {cell}. The sum is the same; which of them is right cannot be reckoned.",
  "check.swapped-recipients.rows":
    "{rows} seem to have each other's figures in the column {column}: with {amounts} they have the same share as the other rows. No sum shows it.",
  "check.swapped-recipients.either":
    "{rows} seem to have each other's figures in the column {column} or {other}: in the right order they have the same share as the other rows. No sum shows it.",
  "check.swapped-recipients.share": "{recipient} {amount}",
  "check.duplicate-agreement.name": "The same row twice",
  "check.duplicate-agreement.message": "{label} stands already in {cell} with the same amounts.",
  "check.missing-allocation.name": "Not distributed",
  "check.missing-allocation.message": "{amount} comes in but is distributed to nobody.",
  "check.over-allocated.name": "More decided than granted",
  "check.over-allocated.all": "The decisions come to {decided}, {excess} more than the {granted} granted.",
  "check.over-allocated.title":
    "What is distributed comes to {decided}, {excess} more than the {granted} that the title states.",
  "check.over-allocated.cut":
    "What is distributed comes to {decided}, {excess} more than the {granted} that the title states. The title's decimals are cut off: rounded it is {rounded}.",
  "check.over-allocated.one":
    "The decisions come to {decided}, {excess} more than {label} ({granted}): it is taken from another grant.",
  "check.over-allocated.left": "{label}: {amount} more has been decided or used than there was.",
  "check.over-allocated.register":
    "{agreement}: {decided} is decided, {excess} more than the {granted} there is after overhead.",
  "check.over-allocated.used": "{agreement}: {used} is used, {excess} more than the {decided} decided.",
  "check.error-cell.name": "Error value",
  "check.error-cell.message":
    "{count, plural, =0 {The cell shows {error}: no sum over it can be computed.} one {The cell shows {error}, and one more cell shows an error.} other {The cell shows {error}, and # more cells show errors.}}",
  "check.hidden-cells.name": "Hidden cells",
  "check.hidden-cells.message":
    "The table has {rows, plural, =0 {no hidden rows} one {one hidden row} other {# hidden rows}} and {columns, plural, =0 {no hidden columns} one {one hidden column} other {# hidden columns}}; they are counted.",

  "check.same-amount.name": "The same amount",
  "check.difference.name": "Difference",
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
  "check.explanation.leftout":
    "{explanation} The difference is exactly {amounts} together: perhaps the total leaves them out.",
  "check.explanation.relation": "Or it is no sum of these amounts.",
  "check.explanation.none":
    "{count, plural, one {No few changes make it right.} other {# sums hang together, and no few changes make all of them right.}}",

  "check.broken.row": "the row",
  "check.broken.column": "the column",
  "check.broken.total": "{label} {amount}",
  "check.broken.overhead": "the overhead rate",
  "check.broken.share": "the share of the national amount",
  "check.broken.perHead": "the amount per inhabitant",
  "check.broken.key": "its share of the whole",
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
