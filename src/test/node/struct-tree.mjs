// Prints the structure trees of a PDF's pages as pdf.js reads them, one JSON value a page:
// an element is {role, kids}, a text is a string.
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
  const texts = await textsById(page);
  const element = (node) => ({
    role: node.role,
    kids: node.children
      .filter((kid) => kid.role || kid.type === "content")
      .map((kid) => (kid.role ? element(kid) : (texts.get(kid.id) ?? ""))),
  });
  const tree = await page.getStructTree();
  console.log(JSON.stringify(tree ? element(tree) : { role: "Root", kids: [] }));
}

/** The texts of a page by the ids of their marked content. */
async function textsById(page) {
  const { items } = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  });
  const texts = new Map();
  const open = [];
  for (const item of items) {
    if (item.type?.startsWith("beginMarkedContent")) {
      open.push(item.id);
    } else if (item.type === "endMarkedContent") {
      open.pop();
    } else {
      const id = open.findLast((each) => each);
      texts.set(id, (texts.get(id) ?? "") + item.str);
    }
  }
  return texts;
}
