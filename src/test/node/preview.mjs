// Looks at the preview of a manuscript in Chromium, saves a file of it, and prints what the page then shows in the same place.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const [url, file, from, to] = process.argv.slice(2);

const browser = await chromium.launch({
  executablePath: process.env.PUPPETEER_EXECUTABLE_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  const page = await browser.newPage();
  await page.goto(url);
  const frame = page.frameLocator("iframe");
  await frame.getByText(from).first().waitFor();
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
  await frame.getByText(to).first().waitFor({ timeout: 60000 });
  console.log("shown " + page.url().replace(/.*\?/, ""));
  console.log("findings " + (await page.locator(".findings").innerText()).replace(/\s+/g, " "));
  await page.goto(url.replace(/\?.*/, "?page=3"));
  const loaded = await page.locator("img").evaluate((img) => img.decode().then(() => img.naturalWidth));
  console.log("page " + loaded);
} finally {
  await browser.close();
}
