import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { readSetupFiles } from '../../src/cli/readFiles.js';
import type { Letterhead } from '../../src/document/letterhead.js';
import { compileSetup } from '../../src/pipeline/templates.js';
import { openLetterhead } from '../../src/pipeline/documents.js';
import type { Draft } from '../../src/pipeline/drafting.js';
import { openFile } from '../../src/pipeline/reading.js';
import { paragraphs, readText } from '../word/samples.js';
import { draftsOf, stepsOf, workbookBytes } from './seedYear.js';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const second = root('test/fixtures/letterheads/second.yaml');

/** Everything of a letterhead that stands on paper or in a file's properties, but the bulletin's name, of which the plan speaks. */
function wordsOf({ bureau, issuingOffice, reportTo, sendTo, issueTo, fonts }: Letterhead): string[] {
  return [bureau, issuingOffice, ...reportTo, ...sendTo, ...issueTo, ...Object.values(fonts)];
}

function partsOf({ bytes }: Draft): Map<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return new Map(parts.map(([name, content]) => [name, strFromU8(content)]));
}

describe('the year under the letterhead of another bureau', () => {
  let drafts: readonly Draft[];
  let own: Letterhead;
  let other: Letterhead;

  before(async () => {
    const files = await readSetupFiles({ plan: root('seeds/2021'), templates: root('templates') });
    own = openLetterhead(files.letterhead);
    const letterhead = { name: 'second.yaml', text: readFileSync(second, 'utf8') };
    other = openLetterhead(letterhead);
    // It keeps no running total either, nor does its ledger.
    const calendar = { ...files.calendar, text: files.calendar.text.replace(/^issuedBefore: .*$/m, '') };
    const setup = compileSetup({ ...files, calendar, letterhead });
    const read = openFile(workbookBytes, 'progress.xlsx', setup.plan);
    const progress = { ...read, ledger: read.ledger.map((row) => ({ ...row, runningNumber: null })) };
    drafts = draftsOf(await stepsOf(setup, progress, '2021-12-31'));
  });

  it('is whole', () => {
    assert.ok(drafts.length >= 19);
  });

  it('has its name, office and foot on every bulletin, and nothing that it does not print', () => {
    for (const draft of drafts.filter(({ issue }) => issue !== null)) {
      const texts = paragraphs(partsOf(draft).get('word/document.xml') ?? '').map(readText);
      const [name, number, issuer] = texts;
      assert.equal(name, other.bulletinName, draft.fileName);
      assert.equal(number, `第${String(draft.issue?.number)}期`, 'no running number, nor a classification above');
      assert.match(issuer ?? '', new RegExp(`^${other.issuingOffice}20\\d\\d年\\d+月\\d+日$`));
      const foot = texts.slice(texts.findIndex((text) => text.startsWith('报：')));
      assert.deepEqual(
        foot.filter((text) => text !== '').slice(0, 4),
        [
          `报：${other.reportTo.join('，')}。`,
          `送：${other.sendTo.join('，')}。`,
          `发：${other.issueTo.join('，')}。`,
          '编辑：陈光　　审核：欧阳明远　　签发：林海',
        ],
        draft.fileName,
      );
      assert.doesNotMatch(texts.join(''), /共印/);
    }
  });

  it('is signed by it where it is a summary', () => {
    const summaries = drafts.filter(({ issue }) => issue === null);
    assert.ok(summaries.length > 0);
    for (const draft of summaries) {
      const texts = paragraphs(partsOf(draft).get('word/document.xml') ?? '').map(readText);
      assert.ok(texts.includes(other.bureau), draft.fileName);
    }
  });

  it('has its fonts and colours in the styles, and itself in the properties', () => {
    for (const draft of drafts) {
      const styles = partsOf(draft).get('word/styles.xml') ?? '';
      for (const font of Object.values(other.fonts)) assert.ok(styles.includes(`"${font}"`), font);
      const { green, yellow, red } = other.colors;
      for (const color of [other.red, green, yellow, red]) assert.ok(styles.includes(`"${color}"`), color);
      const properties = partsOf(draft).get('docProps/core.xml') ?? '';
      assert.match(properties, new RegExp(`<dc:creator>${other.bureau}</dc:creator>`));
    }
  });

  it('has nothing of the first bureau in any part', () => {
    const foreign = [...wordsOf(own), ...[own.red, ...Object.values(own.colors)].map((color) => `"${color}"`)];
    for (const draft of drafts) {
      for (const [name, content] of partsOf(draft)) {
        // docx adds the theme of every Office, and no style refers to it.
        if (name === 'word/theme/theme1.xml') continue;
        for (const words of foreign) assert.ok(!content.includes(words), `${draft.fileName} ${name}: ${words}`);
      }
    }
  });
});
