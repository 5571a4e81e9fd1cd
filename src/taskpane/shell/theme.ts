import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { officeIsDark } from "../../excel";

/** Grant's green, dark to light. White on 80 has a contrast of 4.9, 110 on the dark theme's background one of 7. */
const GREEN: BrandVariants = {
  10: "#03130F",
  20: "#07231C",
  30: "#0A3229",
  40: "#0D4236",
  50: "#105243",
  60: "#135D4C",
  70: "#176E5A",
  80: "#1B7F68",
  90: "#2F9079",
  100: "#48A18B",
  110: "#62B29E",
  120: "#7DC2B0",
  130: "#98D2C3",
  140: "#B4E1D6",
  150: "#D0EFE8",
  160: "#EAF8F5",
};

const LIGHT: Theme = createLightTheme(GREEN);
const DARK: Theme = {
  ...createDarkTheme(GREEN),
  colorBrandForeground1: GREEN[110],
  colorBrandForeground2: GREEN[120],
};

const DARK_SYSTEM = "(prefers-color-scheme: dark)";

/** Light or dark as Office shows itself; where Office does not say, as the system is set, also when that changes. */
export function useTheme(): Theme {
  const [systemIsDark, setSystemIsDark] = useState(() => window.matchMedia(DARK_SYSTEM).matches);
  useEffect(() => {
    const query = window.matchMedia(DARK_SYSTEM);
    const onChange = () => setSystemIsDark(query.matches);
    query.addEventListener("change", onChange);
    return () => query.removeEventListener("change", onChange);
  }, []);
  return (officeIsDark() ?? systemIsDark) ? DARK : LIGHT;
}
