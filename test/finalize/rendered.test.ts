import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draftYear } from '../../src/pipeline/drafting.js';
import { openSeedYear, stepsOf, draftsOf } from '../pipeline/seedYear.js';
import { convertFiles } from '../libreoffice.js';
import { requireTool } from '../tools.js';
import { changed, partsOf } from '../package/documents.js';
import { finalized, leftoversOf } from './documents.js';
import { editedDraft, linesOf } from './editedDraft.js';

/** One of each kind, and the summary. */
const KINDS = ['年度目标发布', '月度进展', '季度通报', '半年通报', '专题', '年终专刊', '年终总结'];

describe('a finalised document in LibreOffice', function () {
  this.timeout(240_000);
  let folder = '';
  let drafts: { fileName: string; bytes: Uint8Array; clean: Uint8Array }[] = [];
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'finalize-'));
    const { setup, progress } = await openSeedYear();
    const all = draftsOf(await stepsOf(setup, progress, '2021-12-31'));
    const clean = new Map<string, Uint8Array>();
    for await (const { draft } of draftYear(setup, progress, '2021-12-31', { clean: true })) {
      if (draft !== null) clean.set(draft.fileName, draft.bytes);
    }
    drafts = KINDS.flatMap((kind) => {
      const draft = all.find(({ fileName }) => fileName.includes(kind));
      const bytes = clean.get(draft?.fileName ?? '');
      return draft === undefined || bytes === undefined ? [] : [{ ...draft, clean: bytes }];
    });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Converts documents to a format, in a folder of that name. */
  function convert(name: string, format: string, documents: readonly Uint8Array[]): string {
    const place = join(folder, name);
    mkdirSync(place);
    const files = documents.map((bytes, index) => {
      writeFileSync(join(place, `${index}.docx`), bytes);
      return join(place, `${index}.docx`);
    });
    const out = join(place, format);
    convertFiles(files, format, out);
    return out;
  }

  /** Texts of the pages of each document, and their pictures. */
  function pagesOf(name: string, documents: readonly Uint8Array[]): { texts: string[]; pictures: Buffer[] }[] {
    const place = convert(name, 'pdf', documents);
    return documents.map((_, index) => {
      const pdf = join(place, `${index}.pdf`);
      const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
      execFileSync('pdftoppm', ['-r', '50', '-gray', pdf, join(place, `${index}`)]);
      const pictures = readdirSync(place)
        .filter((file) => file.startsWith(`${index}-`))
        .sort();
      return {
        texts: text.split('\f').slice(0, -1),
        pictures: pictures.map((file) => readFileSync(join(place, file))),
      };
    });
  }

  /**
   * A draft with its controls taken off by rewriting its text. LibreOffice leaves out the space between Chinese and
   * digits, which it and Word set, wherever a control begins or ends, and where a comment hangs: only a draft with
   * neither is a measure of the layout.
   */
  function withoutControls(draft: Uint8Array): Uint8Array {
    return changed(draft, ({ 'word/document.xml': xml = '' }) => ({
      'word/document.xml': xml.replace(/<w:sdt>.*?<w:sdtContent>|<\/w:sdtContent><\/w:sdt>/gs, ''),
    }));
  }

  it('has the same pages, to the last dot where nothing was highlighted', function () {
    for (const tool of ['soffice', 'pdftotext', 'pdftoppm']) requireTool(this, tool);
    assert.equal(drafts.length, KINDS.length);
    const before = pagesOf(
      'before',
      drafts.map(({ clean }) => withoutControls(clean)),
    );
    const after = pagesOf(
      'after',
      drafts.map(({ bytes }) => finalized(bytes, { force: true }).bytes),
    );
    let compared = 0;
    for (const [index, { bytes, fileName }] of drafts.entries()) {
      assert((before[index]?.texts.length ?? 0) > 0);
      assert.deepEqual(after[index]?.texts, before[index]?.texts, fileName);
      if ((partsOf(bytes)['word/document.xml'] ?? '').includes('w:highlight')) continue;
      compared++;
      assert(
        before[index]?.pictures.every((page, at) => after[index]?.pictures[at]?.equals(page)),
        fileName,
      );
    }
    assert(compared > 0, 'some draft has no highlight');
  });

  it('comes out of one that LibreOffice has saved, comments and tracked changes and all', function () {
    requireTool(this, 'soffice');
    const [draft] = drafts.filter(({ fileName }) => fileName.includes('专题'));
    assert(draft !== undefined);
    const edited = editedDraft(draft.clean);
    const saved = new Uint8Array(readFileSync(join(convert('saved', 'docx', [edited]), '0.docx')));
    const kinds = new Set(leftoversOf(saved).map(({ kind }) => kind));
    assert(kinds.has('comment') && kinds.has('revision'), [...kinds].join(' '));
    const { bytes } = finalized(saved, { force: true });
    const lines = (docx: Uint8Array): string[] => linesOf(docx).filter((line) => line !== '');
    assert.deepEqual(lines(bytes), lines(finalized(edited, { force: true }).bytes));
    assert.deepEqual(finalized(bytes, { force: true }).bytes, bytes);
  });
});
