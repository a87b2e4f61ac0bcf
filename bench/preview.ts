/**
 * Measures how soon the preview in Chromium shows a template that was saved, from before the save to the frame after it
 * is shown, and prints a `PreviewMeasured` as JSON. A process of its own, run by tsx, as the page is bundled from its
 * files where they are.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPreview } from '../scripts/preview/server.js';
import { launchChromium } from '../test/e2e/pane/chromium.js';
import { copies } from '../test/preview/copies.js';
import type { PreviewMeasured } from './job.js';

const rounds = Number(process.argv[2] ?? 15);
const WARM_UP = 3;

/** Documents by their entry in the list, a short one and the largest, and the template that is saved. */
const DOCUMENTS = [
  { name: '月度进展', template: 'bulletins/monthly' },
  { name: '半年通报', template: 'bulletins/half-year' },
];

/** The time of the frame after a text is on the page, in milliseconds since 1970; called in the page. */
const SHOWN_AT = `(text) => new Promise((done) => {
  const at = () => performance.timeOrigin + performance.now();
  const look = () => document.body.textContent.includes(text) ? requestAnimationFrame(() => done(at())) : requestAnimationFrame(look);
  look();
})`;

const files = copies();
const preview = await startPreview({ ...files, port: 0 });
const browser = await launchChromium();
const measured: PreviewMeasured = { documents: [] };
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(preview.address);
  for (const { name, template } of DOCUMENTS) {
    await page
      .getByRole('button', { name: new RegExp(name) })
      .first()
      .click();
    await page.getByText(`${template}.md.hbs`, { exact: true }).waitFor();
    const path = join(files.templates, `${template}.md.hbs`);
    const source = readFileSync(path, 'utf8');
    const times: number[] = [];
    for (let round = 0; round < WARM_UP + rounds; round++) {
      const text = `第${round}次保存的${name}`;
      const shown = page.evaluate(`(${SHOWN_AT})(${JSON.stringify(text)})`);
      const start = performance.timeOrigin + performance.now();
      // Editors save either way: into the file, or beside it and by another name.
      writeFileSync(round % 2 === 0 ? path : `${path}~`, `${source}\n${text}。\n`);
      if (round % 2 !== 0) renameSync(`${path}~`, path);
      const end = Number(await shown);
      if (round >= WARM_UP) times.push(end - start);
    }
    measured.documents.push({ name, times });
  }
  process.stdout.write(JSON.stringify(measured));
} finally {
  await browser.close();
  await preview.close();
  files.remove();
}
