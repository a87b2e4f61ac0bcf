import type { Session } from './session.js';

/** What the pane asked of the host besides the workbook. */
export interface HostCalls {
  /** Addresses that were opened in the browser. */
  opened: string[];
  /** Addresses that were shown as dialogs. */
  dialogs: string[];
  /** What the ribbon's commands run, by the names of the manifest. */
  actions: Map<string, (argument?: unknown) => void>;
  /** How often the pane was asked to show itself. */
  shown: number;
}

export interface HostOptions {
  /** Default `PC`; `OfficeOnline`, `Mac`. */
  platform?: 'PC' | 'OfficeOnline' | 'Mac';
  /** Default `zh-CN`. */
  displayLanguage?: string;
  /** Null: a page outside Office, where Excel is undefined, too. Default `Excel`. */
  host?: 'Excel' | 'Word' | null;
}

const sets: Readonly<Record<string, string>> = { DialogApi: '1.2', SharedRuntime: '1.2', OpenBrowserWindowApi: '1.1' };

/** The part of the global `Office` that a task pane needs. Enums hold their names, as they do in Office.js itself. */
export function officeNamespace(session: Session, calls: HostCalls, options: HostOptions) {
  const { host = 'Excel', displayLanguage = 'zh-CN' } = options;
  const platform = host === null ? null : (options.platform ?? 'PC');
  const info = { host, platform };
  return {
    HostType: { Excel: 'Excel', Word: 'Word', PowerPoint: 'PowerPoint' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac', iOS: 'iOS', Android: 'Android' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    EventType: { DialogMessageReceived: 'dialogMessageReceived', DialogEventReceived: 'dialogEventReceived' },
    onReady: async (callback?: (given: typeof info) => unknown): Promise<typeof info> => {
      await Promise.resolve();
      callback?.(info);
      return info;
    },
    context: {
      ...info,
      displayLanguage,
      contentLanguage: displayLanguage,
      diagnostics: { ...info, version: '16.0.18000.00000' },
      requirements: {
        isSetSupported: (name: string, version: string | number = '1.1'): boolean =>
          host !== null && supports(session, name, String(version)),
      },
      ui: {
        openBrowserWindow: (url: string): void => void calls.opened.push(url),
        displayDialogAsync: (url: string): void => void calls.dialogs.push(url),
      },
    },
    actions: {
      associate: (id: string, action: (argument?: unknown) => void): void => void calls.actions.set(id, action),
    },
    addin: {
      showAsTaskpane: async (): Promise<void> => {
        await Promise.resolve();
        calls.shown += 1;
      },
    },
  };
}

function supports(session: Session, name: string, version: string): boolean {
  if (name === 'ExcelApi') return session.supports(version);
  const highest = sets[name];
  return highest !== undefined && highest.localeCompare(version, 'en', { numeric: true }) >= 0;
}
