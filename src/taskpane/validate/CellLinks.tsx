import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../checks";
import { useController, useTexts } from "../shell/context";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  cell: { minWidth: 0 },
});

/** More addresses than this are asked for. */
const FEW = 8;

/** Addresses that show their cells in the sheet. */
export function CellLinks(props: {
  readonly label: string;
  readonly finding: Finding;
  readonly cells: readonly string[];
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const controller = useController();
  const [all, setAll] = useState(false);
  const { finding, cells } = props;
  const shown = all || cells.length <= FEW + 1 ? cells : cells.slice(0, FEW);
  if (cells.length === 0) return null;
  return (
    <div className={styles.row} role="group" aria-label={props.label}>
      <span className={styles.label}>{props.label}</span>
      {shown.map((cell) => (
        <Button
          key={cell}
          size="small"
          className={styles.cell}
          aria-label={t("pane.finding.goTo", { cell })}
          onClick={() => void controller.goTo(finding, cell)}
        >
          {cell}
        </Button>
      ))}
      {shown.length < cells.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {t("pane.finding.moreCells", { n: cells.length - shown.length })}
        </Button>
      )}
    </div>
  );
}
