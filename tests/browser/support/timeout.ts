// A page with the grid takes seconds to open on a slow machine.
jest.setTimeout(120_000);
