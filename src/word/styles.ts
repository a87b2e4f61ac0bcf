import {
  AlignmentType,
  BorderStyle,
  DocumentDefaults,
  LineRuleType,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import type { Letterhead } from '../document/letterhead.js';
import { CAPTION_AIR, LINE, PAGE_NUMBER_LINE, SIZE, SPACER_LINE, TABLE_LINE, em } from './measures.js';
import { normalStyle } from './normalStyle.js';
import { HEADING_NUMBERING } from './numbering.js';
import { STYLE } from './styleIds.js';
import { tableStyle } from './tableStyle.js';

type RunStyle = NonNullable<IParagraphStyleOptions['run']>;

/** Two characters in, in twips for LibreOffice (which ignores characters alone) and in characters for Word. */
const FIRST_LINE = { firstLine: 2 * em(SIZE.三号), firstLineChars: 200 };
const NO_INDENT = { firstLine: 0, firstLineChars: 0 };
const { CENTER, RIGHT, LEFT } = AlignmentType;

/** Exact line spacing: it stands on the page's grid wherever a program sets the grid aside. */
function exact(line: number): { line: number; lineRule: 'exact' } {
  return { line, lineRule: LineRuleType.EXACT };
}

/** All styles of a document; docx's own defaults are left out. */
export function styles(letterhead: Letterhead): IStylesOptions {
  const { fonts, red, colors } = letterhead;
  const font = (eastAsia: string): RunStyle => ({
    font: { ascii: fonts.latin, hAnsi: fonts.latin, cs: fonts.latin, eastAsia },
  });
  const defaults = new DocumentDefaults({
    run: { ...font(fonts.body), size: SIZE.三号, language: { value: 'en-US', eastAsia: 'zh-CN' } },
    paragraph: {},
  });
  return {
    importedStyles: [defaults, normalStyle({ ...font(fonts.body), size: SIZE.三号 }), tableStyle()],
    characterStyles: [
      { id: STYLE.light.green, name: '绿灯', run: { color: colors.green } },
      { id: STYLE.light.yellow, name: '黄灯', run: { color: colors.yellow } },
      { id: STYLE.light.red, name: '红灯', run: { color: colors.red } },
    ],
    paragraphStyles: [
      style(STYLE.body, 'Body Text', { paragraph: { indent: FIRST_LINE } }),
      ...headingStyles([font(fonts.heading1), font(fonts.heading2), font(fonts.body), font(fonts.body)]),
      style(STYLE.title, 'Title', {
        next: STYLE.body,
        paragraph: { alignment: CENTER, spacing: { before: 2 * LINE, after: LINE }, keepNext: true, keepLines: true },
        run: { ...font(fonts.title), size: SIZE.二号 },
      }),
      style(STYLE.caption, 'caption', {
        paragraph: { alignment: CENTER, spacing: { before: CAPTION_AIR }, keepNext: true, keepLines: true },
        run: { ...font(fonts.heading1), size: SIZE.小四 },
      }),
      // A line as high as the chart that stands in it.
      style(STYLE.figure, '图', {
        paragraph: {
          alignment: CENTER,
          spacing: { before: Math.round(LINE / 3), line: 240, lineRule: LineRuleType.AUTO },
          keepNext: true,
        },
      }),
      style(STYLE.footer, 'footer', {
        paragraph: { alignment: LEFT, spacing: exact(PAGE_NUMBER_LINE) },
        run: {
          font: {
            ascii: fonts.pageNumber,
            hAnsi: fonts.pageNumber,
            cs: fonts.pageNumber,
            eastAsia: fonts.pageNumber,
          },
          size: SIZE.四号,
        },
      }),
      style(STYLE.note, '按语', { paragraph: { indent: FIRST_LINE }, run: font(fonts.heading2) }),
      style(STYLE.classification, '密级', { run: font(fonts.heading1) }),
      style(STYLE.bulletinName, '简报名称', {
        paragraph: { alignment: CENTER, spacing: { before: LINE, ...exact(2 * LINE) } },
        run: { ...font(fonts.title), color: red },
      }),
      style(STYLE.issueNumber, '期号', { paragraph: { alignment: CENTER, spacing: { before: Math.round(LINE / 3) } } }),
      style(STYLE.issuer, '编发单位', {
        paragraph: {
          alignment: LEFT,
          spacing: { before: LINE },
          border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 4, color: red } },
        },
      }),
      style(STYLE.tableHead, '表头', {
        paragraph: { alignment: CENTER, spacing: exact(TABLE_LINE), keepNext: true },
        run: { ...font(fonts.heading1), size: SIZE.五号 },
      }),
      style(STYLE.tableText, '表格文字', {
        paragraph: { alignment: LEFT, spacing: exact(TABLE_LINE) },
        run: { size: SIZE.五号 },
      }),
      style(STYLE.attachmentLabel, '附件标识', {
        next: STYLE.attachmentTitle,
        paragraph: { alignment: LEFT, keepNext: true },
        run: font(fonts.heading1),
      }),
      style(STYLE.attachmentTitle, '附件标题', {
        next: STYLE.body,
        paragraph: { alignment: CENTER, spacing: { before: LINE, after: LINE }, keepNext: true },
        run: { ...font(fonts.title), size: SIZE.二号 },
      }),
      style(STYLE.attachmentList, '附件说明', { paragraph: { alignment: LEFT, keepLines: true } }),
      style(STYLE.signature, '落款', { paragraph: { alignment: RIGHT, keepLines: true } }),
      style(STYLE.imprint, '版记', { paragraph: { alignment: LEFT }, run: { size: SIZE.四号 } }),
      style(STYLE.comment, 'annotation text', {
        quickFormat: false,
        paragraph: { alignment: LEFT, spacing: { line: 240, lineRule: LineRuleType.AUTO } },
        run: { size: SIZE.五号 },
      }),
      style(STYLE.spacer, '间隔', { paragraph: { indent: NO_INDENT, spacing: exact(SPACER_LINE) }, run: { size: 2 } }),
    ],
  };
}

/** 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋; the standard asks for no bold (7.3.3). */
function headingStyles(fonts: readonly RunStyle[]): IParagraphStyleOptions[] {
  return STYLE.heading.map((id, level) =>
    style(id, `heading ${level + 1}`, {
      next: STYLE.body,
      paragraph: {
        keepNext: true,
        keepLines: true,
        outlineLevel: level,
        indent: FIRST_LINE,
        numbering: { reference: HEADING_NUMBERING, level },
      },
      run: { ...fonts[level] },
    }),
  );
}

function style(id: string, name: string, options: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...options };
}
