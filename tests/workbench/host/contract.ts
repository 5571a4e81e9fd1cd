/** What an add-in does and what it sees, on an empty sheet "Blad1" that is shown; the same in memory and in the grid. */
export interface Agreement {
  readonly sentence: string;
  /** Runs in the add-in's page: it may use nothing but its argument. */
  readonly run: (excel: typeof Excel) => Promise<unknown>;
  readonly sees: unknown;
}

export const CONTRACT: readonly Agreement[] = [
  {
    sentence:
      'puts numbers, texts and truth values as if they were typed; null leaves a cell as it is, a text "" empties it',
    run: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Blad1").getRange("A1:C2");
        range.values = [
          ["Vård", "12.5", true],
          ["'007", "50%", "=1+1"],
        ];
        await context.sync();
        range.values = [
          [null, 7, null],
          [null, "", null],
        ];
        range.load("values,formulas,valueTypes");
        await context.sync();
        const [first, second] = range.values as unknown[][];
        return [first, second?.slice(0, 2), (range.formulas as unknown[][])[1]?.[2], range.valueTypes[0]];
      }),
    sees: [["Vård", 7, true], ["007", ""], "=1+1", ["String", "Double", "Boolean"]],
  },
  {
    sentence: "formats cells without touching what is in them, formulas included",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Blad1");
        const range = sheet.getRange("A1:B2");
        range.values = [
          ["=2*3", 1234.5],
          ["x", ""],
        ];
        range.format.font.bold = true;
        range.format.fill.color = "#FFEEAA";
        range.format.horizontalAlignment = "Right";
        sheet.getRange("B1").numberFormat = [["#,##0.0"]];
        range.getRow(1).format.borders.getItem("EdgeTop").style = "Continuous";
        range.load("formulas,numberFormat,text");
        range.load({
          format: { fill: { color: true }, font: { bold: true, italic: true }, horizontalAlignment: true },
        });
        const plain = sheet.getRange("A1:C1").load({ format: { fill: { color: true } } });
        await context.sync();
        const { fill, font, horizontalAlignment } = range.format;
        return [
          (range.formulas as unknown[][])[0],
          range.numberFormat[0],
          range.text[0]?.[1],
          [fill.color, font.bold, font.italic, horizontalAlignment],
          plain.format.fill.color,
        ];
      }),
    sees: [["=2*3", 1234.5], ["General", "#,##0.0"], "1\u00a0234,5", ["#FFEEAA", true, false, "Right"], null],
  },
  {
    sentence: "clears contents and formats apart from each other",
    run: (excel) =>
      excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Blad1").getRange("A1:B1");
        range.values = [["a", "b"]];
        range.format.fill.color = "#FF0000";
        await context.sync();
        range.getCell(0, 0).clear("Contents");
        range.getCell(0, 1).clear("Formats");
        range.load("values");
        const cells = range.getCellProperties({ format: { fill: { color: true } } });
        await context.sync();
        return [range.values[0], cells.value[0]?.map((cell) => cell.format?.fill?.color)];
      }),
    sees: [
      ["", "b"],
      ["#FF0000", "#FFFFFF"],
    ],
  },
  {
    sentence:
      "writes far below and beside what is there, and the used range grows; formats alone count only when asked for",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Blad1");
        sheet.getRange("B2").values = [[1]];
        sheet.getRange("AZ501").values = [[2]];
        sheet.getRange("A600").format.fill.color = "#00FF00";
        const filled = sheet.getUsedRange(true).load("address");
        const all = sheet.getUsedRange(false).load("address");
        await context.sync();
        return [filled.address, all.address];
      }),
    sees: ["Blad1!B2:AZ501", "Blad1!A2:AZ600"],
  },
  {
    sentence: "keeps its ranges and its conditional formats on their cells when rows come and go",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Blad1");
        const range = sheet.getRange("B3:C4");
        range.values = [
          [1, 2],
          [3, 4],
        ];
        const mark = range.conditionalFormats.add("Custom");
        mark.custom.rule.formula = "=TRUE";
        range.load("address");
        await context.sync();
        sheet.getRange("1:2").insert("Down");
        const marked = mark.getRange().load("address");
        range.load("address,values");
        await context.sync();
        const inserted = [range.address, range.values[1], marked.address];
        sheet.getRange("5:5").delete("Up");
        range.load("address,values");
        await context.sync();
        return [inserted, range.address, range.values];
      }),
    sees: [["Blad1!B5:C6", [3, 4], "Blad1!B5:C6"], "Blad1!B5:C5", [[3, 4]]],
  },
  {
    sentence: "adds conditional formats, the newest first, and takes away exactly the one that it means",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Blad1");
        for (const address of ["A1", "A2", "A3"]) {
          const { custom } = sheet.getRange(address).conditionalFormats.add("Custom");
          custom.rule.formula = `=$${address}>0`;
          custom.format.fill.color = "#FDE3E1";
          custom.format.font.italic = true;
        }
        await context.sync();
        const rules = sheet.getRange().conditionalFormats.load("items/id,items/type,items/priority");
        await context.sync();
        for (const { custom } of rules.items) {
          custom.rule.load("formula");
          custom.format.fill.load("color");
          custom.format.font.load("italic");
        }
        await context.sync();
        const seen = rules.items.map(({ type, priority, custom }) => [
          type,
          priority,
          custom.rule.formula,
          custom.format.fill.color,
          custom.format.font.italic,
        ]);
        rules.items[1]?.delete();
        const left = sheet.getRange().conditionalFormats.load("items/id");
        const onA1 = sheet.getRange("A1").conditionalFormats.load("items/id");
        await context.sync();
        return [seen, left.items.length, onA1.items.length];
      }),
    sees: [
      [
        ["Custom", 0, "=$A3>0", "#FDE3E1", true],
        ["Custom", 1, "=$A2>0", "#FDE3E1", true],
        ["Custom", 2, "=$A1>0", "#FDE3E1", true],
      ],
      2,
      1,
    ],
  },
  {
    sentence: "merges and splits cells, hides rows and columns, and sees which are",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Blad1");
        sheet.getRange("A1:D8").values = Array.from({ length: 8 }, () => [1, 2, 3, 4]);
        sheet.getRange("A1:B2").merge();
        sheet.getRange("4:5").rowHidden = true;
        sheet.getRange("C:C").columnHidden = true;
        const range = sheet.getRange("A1:D8").load("rowHidden,columnHidden");
        const rows = range.getRowProperties({ rowHidden: true });
        const merged = range.getMergedAreasOrNullObject().load("address");
        await context.sync();
        sheet.getRange("A1").unmerge();
        sheet.getRange("4:4").rowHidden = false;
        const after = range.getRowProperties({ rowHidden: true });
        const none = range.getMergedAreasOrNullObject().load("address");
        await context.sync();
        const hidden = (properties: typeof rows) =>
          properties.value.flatMap((row, index) => (row.rowHidden ? [index + 1] : []));
        return [
          merged.address,
          range.rowHidden,
          range.columnHidden,
          hidden(rows),
          hidden(after),
          none.isNullObject,
        ];
      }),
    sees: ["Blad1!A1:B2", null, null, [4, 5], [5], true],
  },
  {
    sentence: "adds a sheet without showing it, renames, moves, hides, shows and deletes it",
    run: (excel) =>
      excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const names = async () => {
          worksheets.load("items/name,items/visibility");
          const active = worksheets.getActiveWorksheet().load("name");
          await context.sync();
          return [active.name, ...worksheets.items.map((item) => `${item.name} ${item.visibility}`)];
        };
        const sheet = worksheets.add("Rapport");
        const added = await names();
        sheet.name = "Bilaga";
        sheet.position = 0;
        sheet.visibility = "VeryHidden";
        const hidden = await names();
        sheet.visibility = "Visible";
        sheet.activate();
        const shown = await names();
        sheet.delete();
        return [added, hidden, shown, await names()];
      }),
    sees: [
      ["Blad1", "Blad1 Visible", "Rapport Visible"],
      ["Blad1", "Bilaga VeryHidden", "Blad1 Visible"],
      ["Bilaga", "Bilaga Visible", "Blad1 Visible"],
      ["Blad1", "Blad1 Visible"],
    ],
  },
  {
    sentence: "refuses two sheets with the same name",
    run: (excel) =>
      excel
        .run(async (context) => {
          context.workbook.worksheets.add("blad1");
          await context.sync();
        })
        .catch((error: OfficeExtension.Error) => error.code),
    sees: "ItemAlreadyExists",
  },
  {
    sentence: "names a range and finds it by its name",
    run: (excel) =>
      excel.run(async (context) => {
        const { workbook } = context;
        workbook.names.add("Folkmängd", workbook.worksheets.getItem("Blad1").getRange("B2:B4"));
        await context.sync();
        const { names } = workbook;
        names.load("items/name,items/formula");
        const range = workbook.worksheets.getItem("Blad1").getRange("Folkmängd").load("address");
        await context.sync();
        const seen = names.items.map((item) => `${item.name} ${String(item.formula)}`);
        names.getItem("Folkmängd").delete();
        const gone = names.getItemOrNullObject("Folkmängd").load("name");
        await context.sync();
        return [seen, range.address, gone.isNullObject];
      }),
    sees: [["Folkmängd =Blad1!$B$2:$B$4"], "Blad1!B2:B4", true],
  },
  {
    sentence: "selects cells and reads what is selected",
    run: (excel) =>
      excel.run(async (context) => {
        context.workbook.worksheets.getItem("Blad1").getRange("C5:D6").select();
        const selected = context.workbook.getSelectedRange().load("address");
        await context.sync();
        return selected.address;
      }),
    sees: "Blad1!C5:D6",
  },
  {
    sentence: "freezes the header rows",
    run: (excel) =>
      excel.run(async (context) => {
        const { freezePanes } = context.workbook.worksheets.getItem("Blad1");
        freezePanes.freezeRows(3);
        const frozen = freezePanes.getLocationOrNullObject().load("address");
        await context.sync();
        freezePanes.unfreeze();
        const none = freezePanes.getLocationOrNullObject().load("address");
        await context.sync();
        return [frozen.address, none.isNullObject];
      }),
    sees: ["Blad1!1:3", true],
  },
];
