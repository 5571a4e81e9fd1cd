import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../checks";

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
  holds: { color: tokens.colorStatusSuccessForeground1 },
});

const ICONS = {
  error: ErrorCircleFilled,
  warning: WarningFilled,
  info: InfoFilled,
  holds: CheckmarkCircleFilled,
};

/** Each kind has its own shape: colour is never the only sign. Its name stands in words beside it. */
export function SeverityIcon(props: { readonly kind: Severity | "holds"; readonly size: number }) {
  const styles = useStyles();
  const Icon = ICONS[props.kind];
  return (
    <Icon
      className={mergeClasses(styles.icon, styles[props.kind])}
      fontSize={props.size}
      aria-hidden="true"
    />
  );
}
