import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useController, usePaneState, useTexts } from "../shell/context";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  split: { display: "inline-flex", columnGap: "1px" },
  first: { borderStartEndRadius: 0, borderEndEndRadius: 0 },
  second: { borderStartStartRadius: 0, borderEndStartRadius: 0, minWidth: "32px" },
  clear: { paddingInline: tokens.spacingHorizontalS },
  start: { justifyContent: "center" },
});

/** Validate (the whole workbook unless something else is chosen) and Clear highlights. */
export function Actions() {
  const styles = useStyles();
  const { t } = useTexts();
  const { result, marked } = usePaneState();
  const controller = useController();
  return (
    <div className={`${styles.row} ${result ? "" : styles.start}`}>
      <Menu positioning="below-end">
        <div className={styles.split}>
          <Button
            appearance="primary"
            className={styles.first}
            onClick={() => void controller.validateAgain()}
          >
            {t(result ? "pane.validate.runAgain" : "pane.validate.run")}
          </Button>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton
              appearance="primary"
              className={styles.second}
              aria-label={t("pane.validate.otherScopes")}
              menuIcon={<ChevronDownRegular />}
            />
          </MenuTrigger>
        </div>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void controller.validate("workbook")}>{t("pane.validate.run")}</MenuItem>
            <MenuItem onClick={() => void controller.validate("sheet")}>
              {t("pane.validate.runSheet")}
            </MenuItem>
            <MenuItem onClick={() => void controller.validate("selection")}>
              {t("pane.validate.runSelection")}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {(marked || result) && (
        <Button
          appearance="subtle"

          className={styles.clear}
          onClick={() => void controller.clearMarks()}
        >
          {t("pane.validate.clear")}
        </Button>
      )}
    </div>
  );
}
