// Shows a report of a run in Chromium, with no network, and prints what sorting makes of it and what axe-core finds.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const puppeteer = require("puppeteer-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const browser = await puppeteer.launch({
  executablePath: process.env.PUPPETEER_EXECUTABLE_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  timeout: 60000,
});
try {
  const page = await browser.newPage();
  await page.setOfflineMode(true);
  for (const scheme of ["light", "dark"]) {
    await page.setViewport({ width: scheme === "light" ? 1280 : 320, height: 900 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.goto(pathToFileURL(resolve(process.argv[2])).href);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    await page.evaluate(axe);
    const found = await page.evaluate(() => window.axe.run());
    for (const fault of found.violations) {
      console.log(`fault: ${scheme}: ${fault.id}: ${fault.nodes.map((node) => node.html).join(" ")}`);
    }
    if (wide) {
      console.log(`fault: ${scheme}: wider than the screen`);
    }
  }
  // By keyboard alone: to the head “Kilobytes” of the first table, then Enter, and Enter again.
  const head = await page.$("xpath/(//table)[1]//th/button[.='Kilobytes']");
  await head.focus();
  for (const way of ["ascending", "descending"]) {
    await page.keyboard.press("Enter");
    const sorted = await page.evaluate(() =>
      [...document.querySelector("table").tBodies[0].rows].map((row) => row.cells[6].textContent),
    );
    const said = await page.evaluate(() => document.querySelector("th[aria-sort]").getAttribute("aria-sort"));
    console.log(`${way} ${said} ${sorted.join(" ")}`);
  }
} finally {
  await browser.close();
}
