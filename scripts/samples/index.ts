import type { Workbook } from "@cj-tech-master/excelts";
import { dalarna2020 } from "./dalarna2020";
import { jamtland2018 } from "./jamtland2018";
import { jamtland2020 } from "./jamtland2020";
import { vasterbotten2018 } from "./vasterbotten2018";
import { vastraGotaland2024 } from "./vastraGotaland2024";

/** Every sample workbook by its file name in assets/samples. */
export const SAMPLES: Readonly<Record<string, () => Workbook>> = {
  "vasterbotten-2018.xlsx": vasterbotten2018,
  "dalarna-2020.xlsx": dalarna2020,
  "vastra-gotaland-2024.xlsx": vastraGotaland2024,
  "jamtland-2020.xlsx": jamtland2020,
  "jamtland-2018.xlsx": jamtland2018,
};
