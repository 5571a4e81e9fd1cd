import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  sheet: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke2 },
  head: { fill: tokens.colorBrandBackground2 },
  ink: { fill: tokens.colorNeutralStroke1 },
  amiss: { fill: tokens.colorStatusDangerBackground2, stroke: tokens.colorStatusDangerForeground1 },
  amissInk: { fill: tokens.colorStatusDangerForeground1 },
  sum: { fill: tokens.colorBrandForeground1 },
});

const ROWS = [38, 56, 74];

/** A sheet with one cell that does not match: the pane's work in a picture. */
export function TablePicture() {
  const styles = useStyles();
  return (
    <svg width="168" height="120" viewBox="0 0 168 120" aria-hidden="true" focusable="false">
      <rect className={styles.sheet} x="0.5" y="0.5" width="167" height="119" rx="9" />
      <path className={styles.head} d="M1 10a9 9 0 0 1 9-9h148a9 9 0 0 1 9 9v15H1z" />
      {ROWS.map((y, index) => (
        <g key={y}>
          <rect className={styles.ink} x="14" y={y} width={[58, 44, 51][index]} height="6" rx="3" />
          <rect className={styles.ink} x="92" y={y} width="22" height="6" rx="3" />
          {index !== 1 && <rect className={styles.ink} x="130" y={y} width="22" height="6" rx="3" />}
        </g>
      ))}
      <rect className={styles.amiss} x="123.5" y="49.5" width="36" height="19" rx="4" />
      <rect className={styles.amissInk} x="130" y="56" width="22" height="6" rx="3" />
      <rect className={styles.ink} x="14" y="89" width="140" height="1.5" />
      <rect className={styles.sum} x="14" y="100" width="30" height="6" rx="3" />
      <rect className={styles.sum} x="92" y="100" width="22" height="6" rx="3" />
      <rect className={styles.sum} x="130" y="100" width="22" height="6" rx="3" />
    </svg>
  );
}
