// Read after `npm run build`, which notes the files that each part needs.
const needed = require("./.cache/needed-files.json");

const inDist = (files) => files.map((file) => `dist/${file}`);

module.exports = [
  {
    name: "the pane, ready for Validate to be pressed",
    path: inDist(needed.pane),
    limit: "200 kB",
    gzip: true,
  },
  { name: "the worker that validates", path: inDist(needed.worker), limit: "110 kB", gzip: true },
  { name: "the functions by themselves", path: "dist/functions.js", limit: "50 kB", gzip: true },
];
