import { Button, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useController, useDispatch, usePaneState, useTexts } from "../shell/context";
import { type Scope, SCOPES } from "../state/state";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  start: { justifyContent: "center" },
  // A subtle button has no edge of its own: its words stand where the others' edges do.
  clear: {
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})`,
    "@media (forced-colors: active)": { marginInlineStart: 0 },
  },
  scope: { minWidth: "150px" },
});

/** What to validate, Validate, and Clear highlights. */
export function Actions() {
  const styles = useStyles();
  const { t } = useTexts();
  const { result, marked, scope } = usePaneState();
  const dispatch = useDispatch();
  const controller = useController();
  return (
    <div className={mergeClasses(styles.row, !result && styles.start)}>
      <Select
        className={styles.scope}
        aria-label={t("pane.scope")}
        value={scope}
        onChange={(_, { value }) => dispatch({ type: "scoped", scope: value as Scope })}
      >
        {SCOPES.map((each) => (
          <option key={each} value={each}>
            {t(`pane.scope.choose.${each}`)}
          </option>
        ))}
      </Select>
      <Button appearance="primary" onClick={() => void controller.validate(scope)}>
        {t(result ? "pane.validate.again" : "pane.validate.run")}
      </Button>
      {(marked || result) && (
        <Button appearance="subtle" className={styles.clear} onClick={() => void controller.clearMarks()}>
          {t("pane.validate.clear")}
        </Button>
      )}
    </div>
  );
}
