import { configure } from "@testing-library/react";

/** The pane's parts are fetched and drawn in their own time; a machine with much else to do needs more of it than a second. */
configure({ asyncUtilTimeout: 10_000 });
