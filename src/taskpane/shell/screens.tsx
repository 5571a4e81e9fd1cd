import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { type ComponentType, lazy, type ReactNode } from "react";
import type { Screen } from "../state/state";
import { ValidateScreen } from "../validate/ValidateScreen";

interface ScreenEntry {
  readonly Shown: ComponentType;
  /** Shown in the bar in place of the screen's name; such a screen stands at the end of the bar. */
  readonly icon?: ReactNode;
}

/**
 * The pane's screens in the order of the bar; a screen's name is the text `pane.screen.<its key>`. Validate is there at once; the
 * others are fetched when they are first shown.
 */
export const SCREENS: Readonly<Record<Screen, ScreenEntry>> = {
  validate: { Shown: ValidateScreen },
  register: {
    Shown: lazy(async () => ({ default: (await import("../register/RegisterScreen")).RegisterScreen })),
  },
  distribute: {
    Shown: lazy(async () => ({ default: (await import("../distribute/DistributeScreen")).DistributeScreen })),
  },
  population: {
    Shown: lazy(async () => ({ default: (await import("../population/PopulationScreen")).PopulationScreen })),
  },
  report: {
    Shown: lazy(async () => ({ default: (await import("../report/ReportScreen")).ReportScreen })),
  },
  settings: {
    Shown: lazy(async () => ({ default: (await import("../settings/SettingsScreen")).SettingsScreen })),
    icon: <SettingsRegular fontSize={20} aria-hidden="true" />,
  },
  help: {
    Shown: lazy(async () => ({ default: (await import("../help/HelpScreen")).HelpScreen })),
    icon: <QuestionCircleRegular fontSize={20} aria-hidden="true" />,
  },
};
