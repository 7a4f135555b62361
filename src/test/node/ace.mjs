// Runs Ace on EPUBs in one browser and prints one JSON value an EPUB: its file, the outcome, and what was violated.
import { createRequire } from "node:module";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

process.env.PUPPETEER_EXECUTABLE_PATH ??= "/usr/bin/chromium";
process.env.ACE_TIMEOUT_INITIAL ??= "60000";
const require = createRequire(import.meta.url);
const ace = require("@daisy/ace-core");
const runner = require("@daisy/ace-axe-runner-puppeteer");

// Ace starts a browser for each book; one does for all.
const shared = { ...runner, launch: async () => {}, close: async () => {}, concurrency: 2 };
await runner.launch();
try {
  for (const file of process.argv.slice(2)) {
    const outdir = mkdtempSync(join(tmpdir(), "ace-"));
    await ace(file, { outdir, silent: true, verbose: false, doNotReportMedia: true }, shared);
    const report = JSON.parse(readFileSync(join(outdir, "report.json"), "utf8"));
    const violations = report.assertions.flatMap((document) =>
      document.assertions.map(
        (found) =>
          `${document["earl:testSubject"].url} ${found["earl:test"]["dct:title"]}: ` +
          found["earl:result"]["dct:description"].split("\n")[0],
      ),
    );
    rmSync(outdir, { recursive: true });
    console.log(JSON.stringify({ file, outcome: report["earl:result"]["earl:outcome"], violations }));
  }
} finally {
  await runner.close();
}
process.exit(0);
