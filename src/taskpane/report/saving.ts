import { download } from "../shell/download";

/** PNGs are drawn so many times larger than they are shown, so that they stay sharp on paper. */
const SHARPNESS = 3;

/** Saves the picture as it is shown, in the colours of paper; says the file's name. */
export function saveSvg(picture: SVGSVGElement, title: string): string {
  const name = `${fileName(title)}.svg`;
  download(new Blob([textOf(picture)], { type: "image/svg+xml" }), name);
  return name;
}

/** Saves the picture as an image on white; says the file's name. Rejects where the browser cannot draw it. */
export async function savePng(picture: SVGSVGElement, title: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(textOf(picture))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.width.baseVal.value * SHARPNESS;
  canvas.height = picture.height.baseVal.value * SHARPNESS;
  const paper = canvas.getContext("2d");
  if (!paper) throw new Error("no canvas");
  paper.fillStyle = "#FFFFFF";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("no image");
  const name = `${fileName(title)}.png`;
  download(blob, name);
  return name;
}

/** Prints the picture alone, with its heading; there is no file to name. */
export function printPicture(picture: SVGSVGElement, title: string): string {
  const frame = document.createElement("iframe");
  frame.style.cssText = "position:fixed;width:0;height:0;border:0";
  frame.setAttribute("aria-hidden", "true");
  document.body.append(frame);
  const page = frame.contentWindow!;
  const heading = page.document.createElement("h1");
  heading.textContent = title;
  page.document.body.append(heading, page.document.importNode(onPaper(picture), true));
  page.addEventListener("afterprint", () => frame.remove());
  page.focus();
  page.print();
  return "";
}

/** Black on white whatever the pane's theme is, and without the pane's own styles. */
function onPaper(picture: SVGSVGElement): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  copy.removeAttribute("class");
  copy.setAttribute("color", "#000000");
  return copy;
}

function textOf(picture: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(onPaper(picture));
}

function fileName(title: string): string {
  return `Grant ${title}`.replaceAll(/[\\/:*?"<>|]/g, "-");
}
