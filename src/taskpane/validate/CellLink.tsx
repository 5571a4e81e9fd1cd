import { Button } from "@fluentui/react-components";
import type { Finding } from "../../checks";
import { useController, useTexts } from "../shell/context";

/** A cell's address that shows the cell in the sheet. */
export function CellLink({ finding, cell }: { readonly finding: Finding; readonly cell: string }) {
  const { t } = useTexts();
  const controller = useController();
  return (
    <Button
      size="small"
      appearance="outline"
      aria-label={t("pane.finding.goTo", { cell })}
      style={{ minWidth: 0 }}
      onClick={() => void controller.goTo(finding, cell)}
    >
      {cell}
    </Button>
  );
}
