import { join } from 'node:path';
import { UsageError } from '../../src/cli/usageError.js';

/** Where the pages get office.js from. */
export interface OfficeScript {
  /** Of office.js, as pages load it. */
  url: string;
  /** Scripts that it loads in its turn come from here; null is the page's own origin. */
  origin: string | null;
  /** The pages bring their own copy. */
  copied: boolean;
}

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * What `--office-js` says: `cdn`, `self`, or an address.
 * @throws UsageError for any other text
 */
export function officeScript(choice: string): OfficeScript {
  if (choice === 'self') return { url: 'office/office.js', origin: null, copied: true };
  const address = choice === 'cdn' ? CDN : choice;
  const url = URL.canParse(address) ? new URL(address) : null;
  // office.js finds the rest of itself by the name of its own tag.
  if (url?.protocol !== 'https:' || !url.pathname.endsWith('/office.js')) {
    throw new UsageError(
      `--office-js 不能是“${choice}”。`,
      '请写 cdn、self，或以 https:// 开头、以 /office.js 结尾的地址。',
    );
  }
  return { url: address, origin: url.origin, copied: false };
}

/** The package that office.js is copied from. */
export const OFFICE_PACKAGE = join(import.meta.dirname, '../../node_modules/@microsoft/office-js');

/**
 * What Excel loads of office.js, by host: office.js, then `excel-PLATFORM-VERSION.js`, the strings of Excel's language or
 * else the English ones, and the senders of Office's own diagnostics, which it waits for. The file with the old name
 * table is what answers a page that is open outside Office.
 */
export const OFFICE_FILES: readonly string[] = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.00.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'telemetry/oteljs.js',
  'telemetry/oteljs_agave.js',
  'ariatelemetry/aria-web-telemetry.js',
  'en-us/office_strings.js',
  'zh-cn/office_strings.js',
  'zh-tw/office_strings.js',
];
