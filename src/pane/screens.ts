/** The pane's screens, as the ribbon's buttons name them: `taskpane.html?screen=draft`. */
export const SCREENS = ['check', 'mapping', 'clips', 'draft', 'summary', 'templates', 'ledger', 'help'] as const;

export type Screen = (typeof SCREENS)[number];

export const SCREEN_NAMES: Readonly<Record<Screen, string>> = {
  check: '核对',
  mapping: '识别',
  clips: '动态',
  draft: '生成',
  summary: '总结',
  templates: '模板',
  ledger: '台账',
  help: '帮助',
};

/** The heading of each. */
export const SCREEN_TITLES: Readonly<Record<Screen, string>> = {
  check: '核对进度',
  mapping: '确认识别结果',
  clips: '网页动态',
  draft: '生成简报',
  summary: '年终总结',
  templates: '简报模板',
  ledger: '简报台账',
  help: '使用帮助',
};

/** The screen that an address asks for; the first where it asks for none. */
export function screenOf(search: string): Screen {
  const asked = new URLSearchParams(search).get('screen');
  return SCREENS.find((screen) => screen === asked) ?? 'check';
}
