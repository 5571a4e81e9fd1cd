import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import { flowsOf, type GrantTable, mainTable, recipientTotals, waterfallOf } from "../../report";
import { useTexts } from "../shell/context";
import { Bars } from "./Bars";
import { Figure } from "./Figure";
import { Sankey } from "./Sankey";
import { Waterfall } from "./Waterfall";
import { usePictureWords } from "./words";

/** A long name in a list is cut and does not widen the pane. */
const useStyles = makeStyles({
  list: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

/** The money of a table of grants in pictures: where it goes, what each recipient gets, and one grant step by step. */
export function Pictures({ tables }: { readonly tables: readonly GrantTable[] }) {
  const styles = useStyles();
  const { t } = useTexts();
  const drawable = tables.filter(({ grants }) => grants.some(({ shares }) => shares.length > 0));
  const main = mainTable(drawable);
  const [chosen, setChosen] = useState(main ? drawable.indexOf(main) : -1);
  const table = drawable[chosen];
  if (!table) return <>{t("report.none")}</>;
  return (
    <>
      <Field label={t("report.choose.table")}>
        <Select
          className={styles.list}
          value={String(chosen)}
          onChange={(_, { value }) => setChosen(Number(value))}
        >
          {drawable.map(({ sheet, range, title }, index) => (
            <option key={`${sheet}!${range}`} value={index}>
              {`${title || sheet} (${sheet}, ${range})`}
            </option>
          ))}
        </Select>
      </Field>
      <TablePictures key={chosen} table={table} />
    </>
  );
}

function TablePictures({ table }: { readonly table: GrantTable }) {
  const styles = useStyles();
  const { t, amount } = useTexts();
  const words = usePictureWords();
  const unit = table.unit ?? "";
  const flows = flowsOf(table);
  const totals = recipientTotals(table);
  const shared = table.grants.filter(({ shares }) => shares.length > 0);
  const [chosen, setChosen] = useState(0);
  const grant = shared[chosen] ?? shared[0]!;
  const steps = waterfallOf(grant);
  return (
    <>
      <Figure
        title={t("report.flow")}
        description={t("report.flow.text", { unit })}
        heads={[t("report.flow.from"), t("report.flow.to"), t("report.column.amount")]}
        rows={flows.flows.map(({ from, to, amount: value }) => [
          words.node(flows.nodes[from]!),
          words.node(flows.nodes[to]!),
          amount(value, table.unit),
        ])}
        draw={(frame) => <Sankey {...frame} flows={flows} unit={table.unit} />}
      />
      <Figure
        title={t("report.bars")}
        description={t("report.bars.text", { unit })}
        heads={[t("report.column.recipient"), t("report.column.amount")]}
        rows={totals.map(({ name, amount: value }) => [name, amount(value, table.unit)])}
        draw={(frame) => <Bars {...frame} totals={totals} unit={table.unit} />}
      />
      <Figure
        title={t("report.waterfall")}
        description={t("report.waterfall.text", { grant: grant.name, unit })}
        heads={[t("report.step"), t("report.column.amount")]}
        rows={steps.map((step) => [words.step(step), amount(step.amount, table.unit)])}
        draw={(frame) => <Waterfall {...frame} steps={steps} unit={table.unit} />}
      >
        {shared.length > 1 && (
          <Field label={t("report.choose.grant")}>
            <Select
              className={styles.list}
              value={String(chosen)}
              onChange={(_, { value }) => setChosen(Number(value))}
            >
              {shared.map(({ name, cell }, index) => (
                <option key={cell.address + name} value={index}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </Figure>
    </>
  );
}
