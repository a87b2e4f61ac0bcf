/**
 * Runs in the page, before all of its own scripts: notes when a person did something, when the preview that it asked for
 * was on screen, and what came before it. Times are `performance.now()` of the page.
 */
import type { PaneMark } from './job.js';

/** What the page's clock has noted. */
export interface PaneClock {
  marks: Partial<Record<PaneMark, number>>;
  /** The last click or choice; when nothing was clicked, the opening of the page. */
  start: number;
  /** The new preview is on screen; null until then. */
  shown: number | null;
}

declare global {
  interface Window {
    paneClock?: PaneClock;
  }
}

const clock: PaneClock = { marks: {}, start: 0, shown: null };
window.paneClock = clock;
let before = '';

for (const type of ['click', 'input'])
  document.addEventListener(
    type,
    ({ timeStamp }) => {
      before = previewed();
      clock.start = timeStamp;
      clock.shown = null;
    },
    { capture: true },
  );

/** The text of the preview; none while another one is being made. */
function previewed(): string {
  const panel = document.querySelector('[aria-label=预览]');
  if (panel === null || panel.ariaBusy === 'true') return '';
  return panel.querySelector('[aria-label=正文]')?.textContent ?? '';
}

/** What shows that a step has begun or is done. */
const SIGNS: readonly (readonly [PaneMark, () => boolean])[] = [
  ['screen', () => document.querySelector('h1') !== null],
  ['checking', () => document.querySelector('main')?.textContent.includes('正在核对') === true],
  ['read', () => document.querySelector('main [title]') !== null],
];

let painting = false;
new MutationObserver(() => {
  for (const [mark, isSo] of SIGNS) if (clock.marks[mark] === undefined && isSo()) note(mark);
  if (clock.shown !== null || painting) return;
  const text = previewed();
  if (text === '' || text === before) return;
  painting = true;
  // After the frame that shows it.
  requestAnimationFrame(() =>
    setTimeout(() => {
      painting = false;
      clock.shown = performance.now();
    }),
  );
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy'] });

function note(mark: PaneMark): void {
  clock.marks[mark] ??= performance.now();
}

/** The fake of Excel takes its options when it begins and gives itself when the workbook is open. */
function noteWhenTaken(key: 'fakeExcel' | 'fakeExcelHost', which: 'get' | 'set', mark: PaneMark): void {
  let held: unknown = window[key];
  Object.defineProperty(window, key, {
    configurable: true,
    get: () => {
      if (which === 'get') note(mark);
      return held;
    },
    set: (value: unknown) => {
      if (which === 'set') note(mark);
      held = value;
    },
  });
}
noteWhenTaken('fakeExcel', 'get', 'opening');
noteWhenTaken('fakeExcelHost', 'set', 'opened');
