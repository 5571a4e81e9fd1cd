/** What the checks say that go by the register of agreements. */
export const sv = {
  "check.missing-decision.name": "Beslut saknas",
  "check.missing-decision.message":
    "{agreement}: {amount} är fördelat, men registret har inget beslut (datum, § eller delegation).",
  "check.reporting-deadline.name": "Slutredovisning",
  "check.reporting-deadline.passed":
    "{agreement}: slutredovisningen{to, select, nobody {} other { till {to}}} skulle ha lämnats {date}.",
  "check.reporting-deadline.near":
    "{agreement}: slutredovisningen{to, select, nobody {} other { till {to}}} ska lämnas senast {date}, {days, plural, =0 {i dag} one {i morgon} other {om # dagar}}.",
  "check.remaining-money.name": "Pengar kvar",
  "check.remaining-money.ends":
    "{agreement}: {amount} återstår att besluta om, och överenskommelsen upphör {year}.",
  "check.remaining-money.ended": "{agreement}: {amount} återstår, men överenskommelsen upphörde {year}.",
  "check.register-cell.name": "Cell i registret",
  "check.year-over-year.name": "Förändring mellan år",
  "check.year-over-year.message": "Beloppen ger förändringen {expected}, inte {stated}.",
  "check.ended-agreement.name": "Avslutad överenskommelse",
  "check.ended-agreement.message": "{agreement} upphörde {ended} enligt registret men har belopp för {year}.",
};

export const en: Record<keyof typeof sv, string> = {
  "check.missing-decision.name": "No decision",
  "check.missing-decision.message":
    "{agreement}: {amount} is distributed, but the register has no decision (date, § or delegation).",
  "check.reporting-deadline.name": "Final report",
  "check.reporting-deadline.passed":
    "{agreement}: the final report{to, select, nobody {} other { to {to}}} was due {date}.",
  "check.reporting-deadline.near":
    "{agreement}: the final report{to, select, nobody {} other { to {to}}} is due {date}, {days, plural, =0 {today} one {tomorrow} other {in # days}}.",
  "check.remaining-money.name": "Money left",
  "check.remaining-money.ends":
    "{agreement}: {amount} is left to decide on, and the agreement ends in {year}.",
  "check.remaining-money.ended": "{agreement}: {amount} is left, but the agreement ended in {year}.",
  "check.register-cell.name": "Cell of the register",
  "check.year-over-year.name": "Change between years",
  "check.year-over-year.message": "The amounts give the change {expected}, not {stated}.",
  "check.ended-agreement.name": "Ended agreement",
  "check.ended-agreement.message":
    "{agreement} ended in {ended} by the register but has an amount for {year}.",
};
