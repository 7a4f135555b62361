// Prints the text of a PDF as pdf.js gives it to whoever searches or copies.
import { readFileSync } from "node:fs";

// Nothing is drawn here, so what drawing needs can be empty.
globalThis.DOMMatrix ??= class {};
globalThis.ImageData ??= class {};
globalThis.Path2D ??= class {};
const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");

const data = new Uint8Array(readFileSync(process.argv[2]));
const pdf = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  console.log(items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""));
}
