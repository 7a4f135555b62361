// Shows the chapters of an unpacked EPUB in Chromium as readers set them, and prints a line for each fault:
// text that is cut off, lost or wider than the screen, and what axe-core finds (contrast too).
import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const puppeteer = require("puppeteer-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const SPACING =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }" +
  " p { margin-bottom: 2em !important; }"; // WCAG 2.2, 1.4.12
// As reading systems colour a page: the root's ground and ink, and links.
const night = ":root { background: #121212 !important; color: #e8e8e8 !important; } a { color: #8ecbff !important; }";
const sepia = ":root { background: #faf4e8 !important; color: #121212 !important; } a { color: #00408a !important; }";
// A chapter is a part of a publication and no web page: rules on whole pages do not hold, as in Ace.
const rules = Object.fromEntries(
  ["bypass", "region", "landmark-one-main", "page-has-heading-one"].map((id) => [id, { enabled: false }]),
);
const wide = { width: 1280, height: 1024 };
const ways = [
  { name: "plain", view: wide },
  { name: "text spacing", view: { width: 400, height: 800 }, css: SPACING },
  // 1280 px at 400 % is 320 px (WCAG 2.2, 1.4.10).
  { name: "400 %", view: { width: 320, height: 256 } },
  { name: "320 px, 200 % text", view: { width: 320, height: 640 }, css: ":root { font-size: 200% !important; }" },
  { name: "dark", view: wide, css: night, scheme: "dark" },
  { name: "sepia", view: wide, css: sepia },
  { name: "no styles", view: wide, bare: true },
];

const browser = await puppeteer.launch({
  executablePath: process.env.PUPPETEER_EXECUTABLE_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  timeout: 60000,
});
const folder = resolve(process.argv[2]);
const files = readdirSync(folder).filter((name) => name.endsWith(".xhtml"));
try {
  const waiting = files.flatMap((file) => ways.map((way) => [file, way]));
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      for (const fault of await show(...next)) {
        console.log(`${next[0]}, ${next[1].name}: ${fault}`);
      }
    }
  };
  await Promise.all([worker(), worker()]);
  console.log(`${files.length} files seen`);
} finally {
  await browser.close();
}

async function show(file, way) {
  const page = await browser.newPage();
  await page.setViewport(way.view);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: way.scheme ?? "light" }]);
  await page.goto(pathToFileURL(join(folder, file)).href);
  await page.evaluate((css, bare) => {
    if (bare) document.querySelectorAll("link[rel=stylesheet]").forEach((link) => link.remove());
    const style = document.createElementNS("http://www.w3.org/1999/xhtml", "style");
    style.textContent = css;
    document.head.append(style);
  }, way.css ?? "", way.bare ?? false);
  const faults = way.bare ? [] : await page.evaluate(lost);
  // A script element would have to be XHTML; evaluating the text needs none.
  await page.evaluate(axe);
  const found = await page.evaluate((rules) =>
    axe.run(document, { rules }).then((result) =>
      result.violations.flatMap((violation) =>
        violation.nodes
          // axe-core takes the roles of DPUB-ARIA for none here; Ace wants these labels.
          .filter((node) => violation.id !== "aria-prohibited-attr" || !node.html.includes('role="doc-'))
          .map((node) => `axe ${violation.id}: ${node.html.slice(0, 160)}`),
      ),
    ),
    rules,
  );
  await page.close();
  return [...faults, ...found];
}

/** In the page: text that a reader would not get to see. */
function lost() {
  const faults = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width + 1) {
    faults.push(`the page is ${document.documentElement.scrollWidth} px wide on a screen of ${width}`);
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("[hidden], details:not([open]), svg")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const said = node.data.trim().slice(0, 40);
    if (box.width === 0 || box.height === 0) faults.push(`not shown: ${said}`);
    for (let at = parent; at && at !== document.documentElement; at = at.parentElement) {
      const style = getComputedStyle(at);
      const outer = at.getBoundingClientRect();
      if (style.overflowX === "auto" || style.overflowX === "scroll") break; // it can be scrolled to
      if (style.overflow !== "visible" && (box.bottom > outer.bottom + 1 || box.right > outer.right + 1)) {
        faults.push(`cut off: ${said}`);
      }
    }
    if (!parent.closest(".table") && (box.right > width + 1 || box.left < -1)) faults.push(`off the screen: ${said}`);
  }
  return faults;
}
