import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { useTexts } from "../shell/context";
import { copyText } from "../shell/copyText";
import { exampleFormula } from "./examples";
import { type FunctionHelp, signature } from "./functionHelp";

const useStyles = makeStyles({
  card: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, "> summary": { cursor: "pointer" } },
  name: { ...typographyStyles.body1Strong, padding: `${tokens.spacingVerticalS} 0` },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
  example: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    margin: `${tokens.spacingVerticalS} 0`,
  },
});

/** A function: what it does, how it is written, and an example to copy into a cell. */
export function FunctionCard({
  help,
  decimalMark,
}: {
  readonly help: FunctionHelp;
  readonly decimalMark: string;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const [copied, setCopied] = useState(false);
  const example = exampleFormula(help.id, decimalMark);
  return (
    <details className={styles.card}>
      <summary className={styles.name}>{`GRANT.${help.name}`}</summary>
      <p className={styles.text}>{help.description}</p>
      <p className={styles.text}>
        <code className={styles.code}>{signature(help, decimalMark)}</code>
      </p>
      {example !== null && (
        <div className={styles.example}>
          <code className={styles.code}>{example}</code>
          <Button
            size="small"
            appearance="subtle"
            icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
            aria-label={t(copied ? "help.copied" : "help.copy", { formula: example })}
            onClick={() => void copyText(example).then(setCopied)}
          />
        </div>
      )}
    </details>
  );
}
