/** As long as Excel may take to bring office.js, before the pane goes on without it. */
const PATIENCE_MS = 15_000;

/**
 * Loads office.js where the page may be in Office; in an ordinary browser it is not needed, and may not be reached.
 */
export async function loadOfficeScript(): Promise<'loaded' | 'not-needed' | 'unreachable'> {
  if ('Office' in globalThis) return 'loaded';
  const url = document.querySelector<HTMLMetaElement>('meta[name="office-js"]')?.content ?? '';
  if (url === '' || !mayBeOffice()) return 'not-needed';
  return (await keepingHistory(() => loaded(url))) ? 'loaded' : 'unreachable';
}

/** What Office's hosts leave for office.js to find, by which it tells them. */
function mayBeOffice(): boolean {
  const stored = read(() => sessionStorage.getItem('hostInfoValue'));
  const told = [location.search, location.hash, window.name].some((text) =>
    /_host_info|hostinfo|_xdm_info/i.test(text),
  );
  const bridges = [
    ['external', 'GetHostInfo'],
    ['external', 'GetContext'],
    ['chrome', 'webview'],
    ['webkit', 'messageHandlers'],
    ['agaveHost'],
  ];
  return told || stored !== null || bridges.some((path) => read(() => reach(path)) != null);
}

function reach(path: readonly string[]): unknown {
  return path.reduce<unknown>((holder, name) => (Object(holder) as Record<string, unknown>)[name], globalThis);
}

/** Storage may be forbidden to a page in a frame. */
function read<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}

/** office.js takes the page's history away; the pane's own parts may need it. */
async function keepingHistory(load: () => Promise<boolean>): Promise<boolean> {
  const pushState = history.pushState.bind(history);
  const replaceState = history.replaceState.bind(history);
  try {
    return await load();
  } finally {
    Object.assign(history, { pushState, replaceState });
  }
}

function loaded(url: string): Promise<boolean> {
  const script = document.createElement('script');
  script.src = url;
  const answer = new Promise<boolean>((resolve) => {
    script.onload = () => resolve('Office' in globalThis);
    script.onerror = () => resolve(false);
  });
  document.head.append(script);
  return inTime(answer, false);
}

/**
 * The host that office.js has found; null in an ordinary browser, `silent` where it does not say, because the rest of it
 * or Excel cannot be reached.
 */
export function officeHost(): Promise<Office.HostType | null | 'silent'> {
  return inTime(
    // The types know no host that is null.
    Office.onReady().then(({ host }): Office.HostType | null => host),
    'silent' as const,
  );
}

function inTime<T, S>(answer: Promise<T>, otherwise: S): Promise<T | S> {
  return Promise.race([answer, new Promise<S>((resolve) => setTimeout(() => resolve(otherwise), PATIENCE_MS))]);
}
