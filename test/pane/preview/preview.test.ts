import assert from 'node:assert/strict';
import type { Document, Inline } from '../../../src/document/document.js';
import { composeNews, composeSummary, YEAR_SUMMARY, type Setup } from '../../../src/pipeline/composing.js';
import { write, type Draft } from '../../../src/pipeline/drafting.js';
import { all, openPackage, partXml } from '../../documents/docxPackage.js';
import { paragraphsOf, textOf as wordText } from '../../documents/paragraphs.js';
import { draftsOf, openSeedYear, stepsOf } from '../../pipeline/seedYear.js';
import { elements, parsed, previewHtml, textOf, type Element } from './rendering.js';

const AS_OF = '2021-12-31';
const PARAGRAPHS = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'th', 'td']);
/** What the preview adds to the text: numbers, which Word counts itself, and the marks of comments. */
const ADDED = ({ tag, attributes }: Element): boolean => tag === 'sup' || 'data-number' in attributes;

/** Tabs and line breaks are each program's own. */
function plain(text: string): string {
  return text.replace(/[\t\n]/g, '');
}

/** The paragraphs of a Word file that say something, those of text boxes once. */
function wordParagraphs(bytes: Uint8Array): string[] {
  const root = partXml(openPackage(bytes), 'word/document.xml');
  const fallbacks = new Set(all(root, 'p').filter((paragraph) => isFallback(paragraph.parentNode)));
  return paragraphsOf(root)
    .filter(({ element }) => !fallbacks.has(element))
    .map((paragraph) => plain(wordText(paragraph)))
    .filter((text) => text !== '');
}

function isFallback(node: { localName?: string | null; parentNode: unknown } | null): boolean {
  if (node === null) return false;
  return node.localName === 'Fallback' || isFallback(node.parentNode as typeof node);
}

function shownParagraphs(root: Element): string[] {
  return elements(root)
    .filter(({ tag }) => PARAGRAPHS.has(tag))
    .map((element) => plain(textOf(element, ADDED)))
    .filter((text) => text !== '');
}

/** Ids and texts of all figures and missing values of a document's text, in order. */
function printedIn(document: Document): [string, string][] {
  const found: [string, string][] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      const inline = value as Inline;
      if (inline.type === 'figure' || inline.type === 'missing') found.push([inline.id, inline.text]);
      else Object.entries(value).forEach(([key, inner]) => key !== 'chart' && walk(inner));
    }
  };
  walk(document.title);
  walk(document.blocks);
  return found;
}

describe('preview: every document of the year', () => {
  let setup: Setup;
  let drafts: readonly Draft[];

  before(async () => {
    const opened = await openSeedYear();
    setup = opened.setup;
    const others = [
      composeNews(setup, opened.progress, '2021-03-15'),
      composeSummary(setup, opened.progress, AS_OF, { ...YEAR_SUMMARY, tableOnly: true }),
      composeNews(setup, opened.progress, '2021-03-15', {
        details: { note: '按语一则。', editor: '甲', reviewer: '乙', signer: '丙', classification: '秘密', copies: 9 },
      }),
    ];
    drafts = [
      ...draftsOf(await stepsOf(setup, opened.progress, AS_OF)),
      ...(await Promise.all(others.map((composed) => write(setup, composed)))),
    ];
    assert.equal(drafts.length, 23);
  });

  const each = (look: (draft: Draft, root: Element) => void): void => {
    for (const draft of drafts) look(draft, parsed(previewHtml(draft.document, setup.letterhead)));
  };

  it('says what the Word file says, paragraph by paragraph', () => {
    each(({ bytes, fileName }, root) => {
      assert.deepEqual(shownParagraphs(root), wordParagraphs(bytes), fileName);
    });
  });

  it('has no text outside those paragraphs but the charts', () => {
    each(({ fileName }, root) => {
      const whole = plain(textOf(root, (element) => ADDED(element) || element.tag === 'svg'));
      assert.equal(whole, shownParagraphs(root).join(''), fileName);
    });
  });

  it('makes every figure a link with its text, in order', () => {
    each(({ document, fileName }, root) => {
      const links = elements(root).filter(({ tag, attributes }) => tag === 'span' && 'data-figure' in attributes);
      const shown = links.map((link) => [link.attributes['data-figure'], plain(textOf(link))]);
      assert.deepEqual(
        shown,
        printedIn(document).map(([id, text]) => [id, plain(text)]),
        fileName,
      );
      for (const { attributes } of links) {
        assert.equal(attributes['role'], 'link');
        assert.notEqual(attributes['title'] ?? '', '', `${fileName} ${attributes['data-figure'] ?? ''}`);
      }
    });
  });

  it('numbers headings as Word does', () => {
    const shown = drafts.flatMap(({ document }) =>
      elements(parsed(previewHtml(document, setup.letterhead)))
        .filter(({ tag }) => tag === 'h3')
        .map((heading) => textOf(heading.children[0] as Element)),
    );
    assert.ok(shown.length > 50);
    const chinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    shown.forEach((number, at) => {
      const [before = ''] = at === 0 ? [] : [shown[at - 1]];
      const place = chinese.indexOf(number.replace('、', ''));
      assert.ok(place === 0 || place === chinese.indexOf(before.replace('、', '')) + 1, `${before} ${number}`);
    });
  });

  it('draws every value of a chart as a link', () => {
    let charts = 0;
    each(({ document }, root) => {
      const values = elements(root).filter(({ tag, attributes }) => tag === 'text' && 'data-figure' in attributes);
      for (const block of document.blocks) {
        if (block.type !== 'chart') continue;
        charts += 1;
        block.chart.series.forEach((series, place) => {
          const ids = series.points.flatMap((point, index) =>
            point === null || series.role === 'due' ? [] : [`${block.id}-${place + 1}-${index + 1}`],
          );
          const drawn = values.map(({ attributes }) => attributes['data-figure'] ?? '');
          assert.deepEqual(
            drawn.filter((id) => id.startsWith(`${block.id}-${place + 1}-`)),
            ids,
          );
        });
      }
    });
    assert.equal(charts, 9);
  });

  it('marks every comment that the Word file has', () => {
    each(({ document, fileName }, root) => {
      const marks = elements(root).filter(({ tag }) => tag === 'sup');
      assert.deepEqual(
        marks.map((mark) => textOf(mark)).sort(),
        [...document.remarks.keys()].map((_, index) => `批${index + 1}`).sort(),
        fileName,
      );
    });
  });

  it('is the same text at every zoom', () => {
    const [draft] = drafts;
    assert.ok(draft !== undefined);
    const [read, page] = (['read', 'page'] as const).map((zoom) =>
      shownParagraphs(parsed(previewHtml(draft.document, setup.letterhead, zoom))),
    );
    assert.deepEqual(read, page);
  });
});
