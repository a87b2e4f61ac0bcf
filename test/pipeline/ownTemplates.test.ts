import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readSetup } from '../../src/cli/readFiles.js';
import { SHIPPED_TEMPLATES } from '../../src/cli/shippedTemplates.js';
import { finalize, listFigures } from '../../src/pipeline/documents.js';
import { draftNews, type Draft } from '../../src/pipeline/drafting.js';
import { useFolder } from '../cli/folder.js';
import { openSeedYear } from './seedYear.js';

const AS_OF = '2021-03-31';

function textOf(bytes: Uint8Array, part: string): string {
  return strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
}

describe('templates of a person’s own', () => {
  const folder = useFolder();

  /** The same document with a folder of templates. */
  async function drafted(templates: string): Promise<{ draft: Draft; ownTemplates: string | null }> {
    const { progress } = await openSeedYear();
    const setup = await readSetup({ plan: join(SHIPPED_TEMPLATES, '../seeds/2021'), templates });
    return { draft: await draftNews(setup, progress, AS_OF), ownTemplates: setup.ownTemplates };
  }

  it('are named in the document’s properties, in its list of figures, and nowhere once it is final', async () => {
    cpSync(SHIPPED_TEMPLATES, folder(), { recursive: true });
    const news = join(folder(), 'bulletins/news.md.hbs');
    writeFileSync(news, readFileSync(news, 'utf8').replace(/^# /m, '# 本局'));
    const { draft, ownTemplates } = await drafted(folder());
    assert.match(ownTemplates ?? '', /^sha256:[0-9a-f]{64}$/);
    assert.ok(textOf(draft.bytes, 'docProps/custom.xml').includes(`name="模板"><vt:lpwstr>自备 ${ownTemplates}<`));
    assert.equal(listFigures(draft.bytes, 'news.docx').ownTemplates, ownTemplates);
    const { bytes } = finalize(draft.bytes, 'news.docx', { bureau: '某市科学技术局' }, { force: true });
    assert.ok(bytes !== null);
    const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
    assert.ok(parts.length > 5 && parts.every((part) => !part.includes('自备')));
  });

  it('are not named where they are a copy of those that come with the program, saved on Windows', async () => {
    cpSync(SHIPPED_TEMPLATES, folder(), { recursive: true });
    const news = join(folder(), 'bulletins/news.md.hbs');
    writeFileSync(news, `\ufeff${readFileSync(news, 'utf8').replaceAll('\n', '\r\n')}`);
    const [copy, shipped] = await Promise.all([drafted(folder()), drafted(SHIPPED_TEMPLATES)]);
    assert.equal(copy.ownTemplates, null);
    assert.ok(Buffer.from(copy.draft.bytes).equals(shipped.draft.bytes));
    assert.ok(!textOf(copy.draft.bytes, 'docProps/custom.xml').includes('模板'));
  });
});
