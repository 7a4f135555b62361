// Prints the structure trees of a PDF's pages as pdf.js reads them, one JSON value a page:
// an element is {role, kids}, a text is a string. After "read" a page is lines for people, with what stands for pictures.
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
  if (process.argv[3] === "read") {
    console.log(`page ${number}`);
    tree && lines(tree, texts, "  ");
    continue;
  }
  console.log(JSON.stringify(tree ? element(tree) : { role: "Root", kids: [] }));
}

/** Prints the elements that hold something on this page, with their words. */
function lines(node, texts, indent) {
  for (const kid of node.children) {
    if (kid.type === "content") {
      const text = (texts.get(kid.id) ?? "").replace(/ +/g, " ").trim();
      text && console.log(`${indent}“${text}”`);
    } else if (kid.role && holds(kid, texts)) {
      console.log(indent + kid.role + (kid.alt ? ` “${kid.alt}”` : "") + (kid.lang ? ` (${kid.lang})` : ""));
      lines(kid, texts, indent + "  ");
    }
  }
}

function holds(node, texts) {
  return node.children.some((kid) =>
    kid.role ? holds(kid, texts) : kid.type === "content" && (node.alt || texts.get(kid.id)));
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
      texts.set(id, (texts.get(id) ?? "") + item.str + (item.hasEOL ? " " : ""));
    }
  }
  return texts;
}
