import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../e2e/commandLine.js';
import { draftBulletin, draftNews, draftSummary, type Draft } from '../../src/pipeline/drafting.js';
import { openSeedYear } from '../pipeline/seedYear.js';
import { openPackage, partText } from './docxPackage.js';
import { lineDiff } from './lineDiff.js';
import { prettyXml } from './prettyXml.js';
import { PRINTED } from '../../src/template/rendered.js';

/** Where the accepted texts are kept. */
export const GOLDENS = `${root}test/expected/documents`;

/** Which bulletin of the calendar stands for its kind: one that has an issue before it to compare with. */
const EXAMPLES: Readonly<Record<string, number>> = {
  targets: 1,
  monthly: 5,
  quarterly: 13,
  'half-year': 8,
  topic: 9,
  'year-review': 18,
};

const YEAR_END = '2021-12-31';
/** How many lines of a difference are shown. */
const SHOWN_LINES = 40;

/** Drafts one document of each kind; what of them is kept, by file name. */
export async function draftGoldens(): Promise<Map<string, string>> {
  const { setup, progress } = await openSeedYear();
  const kinds = new Map<string, Draft>();
  for (const { kind } of setup.calendar.bulletins) {
    const planned = setup.calendar.bulletins.find(({ key }) => key === EXAMPLES[kind]);
    if (planned === undefined) throw new Error(`no example of ${kind}`);
    if (!kinds.has(kind)) kinds.set(kind, await draftBulletin(setup, progress, planned, YEAR_END));
  }
  kinds.set('news', await draftNews(setup, progress, '2021-03-26'));
  for (const part of ['year', 'half-year'] as const) {
    const name = part === 'year' ? 'summary' : 'half-year-summary';
    kinds.set(name, await draftSummary(setup, progress, YEAR_END, { part, tableOnly: false }));
  }
  kinds.set('table', await draftSummary(setup, progress, YEAR_END, { part: 'year', tableOnly: true }));
  return new Map([...kinds].flatMap(([kind, draft]) => textsOf(kind, draft)));
}

function textsOf(kind: string, { rendered, bytes }: Draft): [string, string][] {
  const main = partText(openPackage(bytes), 'word/document.xml');
  return [
    [`${kind}.md`, rendered.markdown.replaceAll(PRINTED, '')],
    [`${kind}.document.xml`, prettyXml(main)],
  ];
}

/** In what the drafted texts are not the accepted ones of a folder, in words; empty where they are. */
export function goldenFaults(folder: string, texts: ReadonlyMap<string, string>): string[] {
  const kept = existsSync(folder) ? readdirSync(folder) : [];
  const changed = [...texts].flatMap(([name, text]) => {
    if (!kept.includes(name)) return [`缺少 ${name}。`];
    const accepted = readFileSync(join(folder, name), 'utf8');
    return accepted === text ? [] : [`${name} 有变动：\n${lineDiff(accepted, text, SHOWN_LINES).join('\n')}`];
  });
  return [...changed, ...kept.filter((name) => !texts.has(name)).map((name) => `多出 ${name}，没有这一种稿子。`)];
}

/** Makes the drafted texts the accepted ones of a folder; the names of the files that are new, changed or gone. */
export function acceptGoldens(folder: string, texts: ReadonlyMap<string, string>): string[] {
  mkdirSync(folder, { recursive: true });
  const gone = readdirSync(folder).filter((name) => !texts.has(name));
  const changed = [...texts].filter(
    ([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== text,
  );
  for (const name of gone) rmSync(join(folder, name));
  for (const [name, text] of changed) writeFileSync(join(folder, name), text);
  return [...changed.map(([name]) => name), ...gone];
}
