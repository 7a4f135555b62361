// What assistive technology is given of the chapters of an unpacked EPUB: Chromium's accessibility tree as text,
// a role and a name a line, further in what is inside.
import { createRequire } from "node:module";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const puppeteer = createRequire(import.meta.url)("puppeteer-core");
// What browsers make of lines and of elements without a meaning.
const SILENT = new Set(["generic", "none", "InlineTextBox", "LineBreak", "LayoutTableCell"]);

const browser = await puppeteer.launch({
  executablePath: process.env.PUPPETEER_EXECUTABLE_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  timeout: 60000,
});
const folder = resolve(process.argv[2]);
try {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".xhtml")).sort()) {
    await page.goto(pathToFileURL(join(folder, file)).href);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const known = new Map(nodes.map((node) => [node.nodeId, node]));
    console.log(file);
    tell(nodes[0], known, 1);
  }
} finally {
  await browser.close();
}

function tell(node, known, depth) {
  const role = node.role?.value ?? "";
  const name = (node.name?.value ?? "").replace(/\s+/g, " ").trim();
  const level = node.properties?.find((property) => property.name === "level")?.value.value ?? "";
  const said = !node.ignored && !SILENT.has(role) && (role !== "StaticText" || name !== "");
  if (said) {
    console.log("  ".repeat(depth) + role + level + (name ? ` “${name}”` : ""));
  }
  for (const id of node.childIds ?? []) {
    const kid = known.get(id);
    // Words that are a name already are not told twice.
    if (kid) {
      tell(kid, known, said ? depth + 1 : depth);
    }
  }
}
