import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Fluent's own stops around its tab lists: they hand the focus on before anybody meets them. */
const FOCUS_GUARDS = '[data-tabster-dummy]';

/** The rules of axe that look at colours. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/** Fails where axe finds anything serious or critical on a page as it is now. */
export async function assertAccessible(page: Page, what: string): Promise<void> {
  await assertNothingGrave(page, what, (axe) => axe);
}

/** The same of colours alone, with those that a person forces on all pages: nothing else depends on them. */
export async function assertReadableInForcedColors(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' });
  await assertNothingGrave(page, `${what}, forced colours`, (axe) => axe.withRules(COLOR_RULES));
}

async function assertNothingGrave(page: Page, what: string, only: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  const { violations } = await only(new AxeBuilder({ page })).exclude(FOCUS_GUARDS).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const said = grave.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  assert.deepEqual(said, [], what);
}
