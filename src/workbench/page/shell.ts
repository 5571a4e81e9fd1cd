import type { WorkbenchWindow } from "./api";

/**
 * Runs in the task pane's frame before Office.js: gives the page the workbench around it as `window.external`, where Office.js finds
 * Excel when it runs inside Office for Windows.
 */
const { workbench } = window.parent as unknown as WorkbenchWindow;

Object.defineProperty(window, "external", { value: workbench.connectPane(), configurable: true });
