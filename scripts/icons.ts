import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

// Draws addin/icons/*.svg as the PNGs that Office wants. They are committed: a build needs no browser.

const FOLDER = join(import.meta.dirname, '../addin/icons');

/** Pixels, as Office's ribbon asks for them at its scales. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
/** A browser shows the program's own in its list of extensions. */
const OF_PROGRAM = { file: 'jianbao.svg', size: 128 };

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const file of (await readdir(FOLDER)).filter((name) => name.endsWith('.svg'))) {
  const source = (await readFile(join(FOLDER, file))).toString('base64');
  for (const size of file === OF_PROGRAM.file ? [...SIZES, OF_PROGRAM.size] : SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img style="display:block" width="${size}" src="data:image/svg+xml;base64,${source}">`,
    );
    const picture = await page.screenshot({ omitBackground: true });
    await writeFile(join(FOLDER, file.replace('.svg', `-${size}.png`)), picture);
  }
}
await browser.close();
