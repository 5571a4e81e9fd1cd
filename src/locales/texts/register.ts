export const sv = {
  "register.problem.amount": "”{written}” är inget belopp.",
  "register.problem.negative": "Beloppet {written} är negativt.",
  "register.problem.rate": "”{written}” är ingen procentsats mellan 0 och 100 %.",
  "register.problem.year": "”{written}” är inget årtal.",
  "register.problem.date": "”{written}” är inget datum. Skriv till exempel 2021-03-31.",
  "register.problem.choice": "”{written}” är inget av de val som kolumnen har.",
};

export const en = {
  "register.problem.amount": "“{written}” is not an amount.",
  "register.problem.negative": "The amount {written} is negative.",
  "register.problem.rate": "“{written}” is not a rate between 0 and 100%.",
  "register.problem.year": "“{written}” is not a year.",
  "register.problem.date": "“{written}” is not a date. Write, for example, 2021-03-31.",
  "register.problem.choice": "“{written}” is none of the column's choices.",
};
