/** Letters, a running number and a year, as registrars write them: RS/195/2020, VLL 356-2018, RS255/2018, S2023/03187. */
const CASE_NUMBER = /\b(?<series>[A-ZÅÄÖ]{1,6})[ /-]?(?<number>\d{1,6})[ /-](?<year>(?:19|20)\d{2})\b/u;
const MINISTRY_NUMBER = /\b(?<series>[A-ZÅÄÖ][A-Za-zåäö]{0,2})(?<year>(?:19|20)\d{2})\/(?<number>\d{3,6})\b/u;

/** The case number within a text in its normal form "RS/195/2020"; null where the text has none. */
export function findCaseNumber(text: string): string | null {
  const groups = (CASE_NUMBER.exec(text) ?? MINISTRY_NUMBER.exec(text))?.groups;
  if (!groups) return null;
  return `${groups["series"]?.toUpperCase()}/${Number(groups["number"])}/${groups["year"]}`;
}
