import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { SCREEN_TITLES, SCREENS } from '../../../src/pane/screens.js';
import { seedBook } from '../commandLine.js';
import { assertAccessible, assertReadableInForcedColors } from './axe.js';
import { servedAddin } from './servedAddin.js';

const workbook = readFileSync(seedBook);

describe('the screens of the pane', () => {
  const open = servedAddin();

  for (const screen of SCREENS)
    it(`shows ${screen} at once where the ribbon asks for it, without sideways scrolling and faults of access`, async () => {
      const { page } = await open({ workbook, screen });
      // In Excel no clips are kept.
      const title = SCREEN_TITLES[screen === 'clips' ? 'check' : screen];
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await settled(page);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      await assertAccessible(page, screen);
      await assertReadableInForcedColors(page, screen);
    });
});

/** Until nothing is being read or loaded any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[role=progressbar]') === null);
}
