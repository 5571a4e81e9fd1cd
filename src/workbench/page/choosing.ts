import { text, type Language } from "../../locales";
import { element } from "./dom";

/** Returns the function that lets a person choose an .xlsx file of the computer. */
export function fileChooser(onFile: (file: File) => void): () => void {
  const input = element("input", { type: "file", accept: ".xlsx" });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) onFile(file);
    input.value = "";
  });
  return () => input.click();
}

/** Takes files that are dropped on the page; shows where they may be dropped. */
export function onDrop(area: HTMLElement, label: string, onFile: (file: File) => void): void {
  const hint = element("div", { class: "wb-drop" }, label);
  const isFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  window.addEventListener(
    "dragover",
    (event) => {
      if (!isFile(event)) return;
      event.preventDefault();
      area.append(hint);
    },
    true,
  );
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) hint.remove();
  });
  window.addEventListener(
    "drop",
    (event) => {
      hint.remove();
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      onFile(file);
    },
    true,
  );
}

/** Asks before changes are lost; true where they may be. */
export function confirmLoss(language: Language): Promise<boolean> {
  const dialog = element(
    "dialog",
    { class: "wb-dialog" },
    text(language, "workbench.unsaved"),
    element(
      "form",
      { method: "dialog" },
      element("button", { value: "keep" }, text(language, "workbench.unsaved.keep")),
      element("button", { value: "open" }, text(language, "workbench.unsaved.open")),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "open");
    });
  });
}
