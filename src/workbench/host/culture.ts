/** The regional settings that Excel tells add-ins. */
export interface Culture {
  readonly name: string;
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
  /** What separates the areas of "A1,C3": a comma, though Excel for Windows has been seen to want the regional list separator. */
  readonly areaSeparator: string;
  readonly dateSeparator: string;
  readonly timeSeparator: string;
  readonly shortDatePattern: string;
  readonly longDatePattern: string;
  readonly longTimePattern: string;
}

export const SWEDISH: Culture = {
  name: "sv-SE",
  decimalSeparator: ",",
  thousandsSeparator: "\u00a0",
  areaSeparator: ",",
  dateSeparator: "-",
  timeSeparator: ":",
  shortDatePattern: "yyyy-MM-dd",
  longDatePattern: "'den 'd MMMM yyyy",
  longTimePattern: "HH:mm:ss",
};

export const BRITISH: Culture = {
  name: "en-GB",
  decimalSeparator: ".",
  thousandsSeparator: ",",
  areaSeparator: ",",
  dateSeparator: "/",
  timeSeparator: ":",
  shortDatePattern: "dd/MM/yyyy",
  longDatePattern: "dd MMMM yyyy",
  longTimePattern: "HH:mm:ss",
};
