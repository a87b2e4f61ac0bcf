import { loadOwnTemplates } from '../core.js';
import type { LoadYear } from '../year.js';
import { browserStore } from './recordStore.js';
import { openSandbox } from './sandbox.js';
import { TemplateDesk } from './templateDesk.js';

/** The desk of this browser, for the year that the build carries. */
export async function openDesk(loadYear: LoadYear): Promise<TemplateDesk> {
  const [core, { calendar, shippedTemplates }] = await Promise.all([loadOwnTemplates(), loadYear()]);
  return TemplateDesk.open({
    core,
    sandbox: openSandbox(),
    store: browserStore,
    calendar,
    shipped: shippedTemplates,
    now: () => new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short' }).format(),
  });
}
