// Reads a served site in Chromium: axe-core on every page in each look (such as dark-320), what fits at 400 % zoom, the
// downloads, and the desk by keyboard alone. Prints what is wrong; the PDF of the desk goes into a folder.
import { createRequire } from "node:module";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const [root, folder, looks] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.PUPPETEER_EXECUTABLE_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

function fault(...words) {
  console.log("fault: " + words.join(": "));
}

/** Pages that a reader can come to from the first one. */
async function crawl(page) {
  const seen = new Set([root]);
  const left = [root];
  while (left.length > 0) {
    const url = left.shift();
    const answer = await page.goto(url);
    if (answer.status() !== 200) {
      fault(url, answer.status());
      continue;
    }
    const links = await page.$$eval("a[href]", (all) => all.map((a) => a.href.replace(/#.*/, "")));
    for (const link of links) {
      const isPage = /(\/|\.html)$/.test(link) && link.startsWith(root);
      if (isPage && !seen.has(link)) {
        seen.add(link);
        left.push(link);
      } else if (!isPage && link.startsWith(root) && !seen.has(link)) {
        seen.add(link);
        const file = await page.request.fetch(link, { method: "HEAD" });
        if (file.status() !== 200) {
          fault(link, file.status());
        }
      }
    }
  }
  return [...seen].filter((url) => /(\/|\.html)$/.test(url));
}

/** What axe-core finds on a page, and whether a reader must scroll sideways. */
async function look(page, url, name) {
  await page.goto(url);
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run());
  for (const one of found.violations) {
    fault(name, url, one.id, one.nodes.map((node) => node.html.slice(0, 200)).join(" "));
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  if (wide) {
    fault(name, url, "wider than the screen");
  }
}

async function every(urls) {
  for (const one of looks.split(",")) {
    const [colorScheme, width] = one.split("-");
    const viewport = { width: Number(width), height: 800 };
    const context = await browser.newContext({ viewport, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    for (const url of urls) {
      await look(page, url, one);
    }
    await context.close();
  }
}

/** 1280 px at 400 % are 320 px (WCAG 2.2, 1.4.10); text alone at 200 % must fit too (1.4.4). */
async function zoom(urls) {
  const context = await browser.newContext({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  const page = await context.newPage();
  for (const url of urls) {
    await page.goto(url);
    const lost = await page.evaluate(() => {
      const shown = (e) => e.getClientRects().length > 0 && !e.closest(".skip, details:not([open]), div.table");
      return [...document.querySelectorAll("main *")]
        .filter((e) => {
          const { left, right } = e.getBoundingClientRect();
          return shown(e) && (left < -1 || right > window.innerWidth + 1);
        })
        .map((e) => e.outerHTML.slice(0, 120));
    });
    if (lost.length > 0) {
      fault("zoom", url, lost[0]);
    }
  }
  await context.close();
  const large = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true });
  const text = await large.newPage();
  for (const url of urls) {
    await text.goto(url);
    await text.addStyleTag({ content: "html { font-size: 200% }" });
    if (await text.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) {
      fault("text at 200 %", url);
    }
  }
  await large.close();
}

async function downloads(urls) {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  for (const url of urls.filter((u) => /^[^/]+\/\/[^/]+\/[^/]+\/$/.test(u) && !/desk|preview/.test(u))) {
    await page.goto(url);
    for (const link of await page.$$("a[download]")) {
      const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
      const sum = createHash("sha256").update(readFileSync(await file.path())).digest("hex");
      console.log(`download ${new URL(file.url()).pathname} ${sum}`);
    }
  }
  await context.close();
}

/** To a control by the tab key alone. */
async function tabTo(page, id) {
  for (let i = 0; i < 60; i++) {
    if ((await page.evaluate(() => document.activeElement.id)) === id) {
      return;
    }
    await page.keyboard.press("Tab");
  }
  fault("desk", "no way by keyboard to " + id);
}

async function desk(url) {
  const context = await browser.newContext({ javaScriptEnabled: true, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(url);
  await page.keyboard.press("Tab");
  const skip = await page.evaluate(() => document.activeElement.className);
  if (skip !== "skip") {
    fault("desk", "the first stop is no way past the head");
  }
  // Nothing ticked: the form comes back, with the focus on what to mend.
  await tabTo(page, "name");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  const alert = await page.evaluate(() => document.activeElement.getAttribute("role"));
  if (alert !== "alert") {
    fault("desk", "the focus is not on what is wrong");
  }
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run());
  found.violations.forEach((one) => fault("desk with faults", one.id, one.nodes.map((node) => node.html).join(" ")));
  await page.goto(url);
  await tabTo(page, "name");
  await page.keyboard.type("Hill Practice");
  await tabTo(page, "phone");
  await page.keyboard.type("01632 960999");
  await tabTo(page, "country");
  await page.keyboard.type("the UK");
  await tabTo(page, "handout-calf-wall");
  await page.keyboard.press("Space");
  await tabTo(page, "handout-see-your-doctor");
  await page.keyboard.press("Space");
  await tabTo(page, "size");
  await page.keyboard.press("ArrowDown");
  const answered = new Promise((resolve) => context.on("response", (r) => r.request().method() === "POST" && resolve(r)));
  await tabTo(page, "black");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  const answer = await answered;
  const form = answer.request().postData();
  console.log(`desk ${answer.status()} ${answer.headers()["content-type"]} ${form}`);
  const again = await page.request.post(url, {
    headers: { "content-type": "application/x-www-form-urlencoded" },
    data: form,
  });
  writeFileSync(`${folder}/desk.pdf`, await again.body());
  await context.close();
  // Without script the same form is sent.
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const bare = await plain.newPage();
  await bare.goto(url);
  await bare.fill("#name", "Hill");
  await Promise.all([bare.waitForNavigation(), bare.click("button")]);
  if (!(await bare.content()).includes('role="alert"')) {
    fault("desk", "without script nothing comes back");
  }
  await plain.close();
}

try {
  const page = await (await browser.newContext()).newPage();
  const urls = await crawl(page);
  const all = [...urls, root + "desk/", root + "desk/leg-cramps", root + "preview/leg-cramps/", root + "nothing"];
  console.log(`pages ${urls.length}`);
  await every(all);
  await zoom(all);
  await downloads(urls);
  await desk(root + "desk/leg-cramps");
} finally {
  await browser.close();
}
