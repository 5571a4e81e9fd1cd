import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CHECK_IDS } from "../../src/checks";
import { CATALOGUES } from "../../src/locales";

const guide = readFileSync(join(__dirname, "../../docs/checks.md"), "utf8");
/** The guide's sections: the heading and the line under it that gives the check's id. */
const sections = [...guide.matchAll(/^## (.+)\n\n`([a-z-]+)` · (\S.*)\n\n\S/gm)].map(
  ([, heading = "", id = ""]) => ({ heading, id }),
);

test("the guide has a section for every check, in the pane's order, and for no other", () => {
  expect(sections.map(({ id }) => id)).toEqual(CHECK_IDS);
});

test.each(CHECK_IDS)("the section on %s is headed by the names that the pane shows", (id) => {
  const name = `check.${id}.name` as const;
  expect(sections.find((section) => section.id === id)?.heading).toBe(
    `${CATALOGUES.en[name]} · ${CATALOGUES.sv[name]}`,
  );
});

test.each(CHECK_IDS)("the section on %s says what to do", (id) => {
  const [, section = ""] = guide.split(`\n\`${id}\` · `);
  expect(section.split("\n## ")[0]).toMatch(/\n\nExample: .+\n(.|\n)*\nWhat to do: .+/);
});
