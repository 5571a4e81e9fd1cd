export const sv = {
  "progress.reading": "Läser {sheet}",
  "progress.relations": "Söker samband i {sheet}",
  "progress.locating": "Letar efter felet",
};

export const en = {
  "progress.reading": "Reading {sheet}",
  "progress.relations": "Looking for relations in {sheet}",
  "progress.locating": "Looking for what is wrong",
};
