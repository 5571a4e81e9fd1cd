import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useUnseenStyles } from "./unseen";

const useStyles = makeStyles({
  scroll: { overflowY: "auto", flexGrow: 1, minHeight: 0 },
  column: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    maxWidth: "720px",
    margin: "0 auto",
    // A list's longest choice does not make its field wider than the pane.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Select__select": { minWidth: 0 },
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingVerticalM,
  },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
});

/** A screen that scrolls as a whole, with its name at the top. */
export function Page(props: {
  readonly title: string;
  /** True where the tab above says it already: then the title is for screen readers only. */
  readonly named?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { unseen } = useUnseenStyles();
  const { title, named = false, children } = props;
  return (
    <div className={styles.scroll}>
      <div className={styles.column}>
        <h2 className={named ? unseen : styles.title}>{title}</h2>
        {children}
      </div>
    </div>
  );
}

/** A part of a screen. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}
