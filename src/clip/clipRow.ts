import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { itemNumber } from '../progress/match/plainWords.js';
import { isDay } from '../progress/progress.js';
import { dateInCell } from '../progress/time/dates.js';
import { addressOf, cellAt, shownAt } from '../workbook/grid.js';
import type { Grid } from '../workbook/workbook.js';
import type { Clip, ClipUse } from './clip.js';
import { CLIP_HEADINGS, useIn, type ClipHeading } from './clipSheet.js';
import { LONGEST } from './limits.js';
import { clipSchema } from './schema.js';
import { toldText } from './withClips.js';

/** Something of a sheet that could not be taken as it is. */
export interface ClipFault {
  sheet: string;
  /** A1 address. */
  cell: string;
  /** One Chinese sentence: what is wrong, and what was done instead. */
  message: string;
}

/** Columns of a sheet (0-based) by their headings. */
export type ClipColumns = ReadonlyMap<ClipHeading, number>;

/** Reads one row, and tells what of it cannot be read. */
export class ClipRow {
  constructor(
    private readonly grid: Grid,
    private readonly row: number,
    private readonly columns: ClipColumns,
    private readonly faults: ClipFault[],
  ) {}

  isBlank(): boolean {
    return CLIP_HEADINGS.every((heading) => this.text(heading) === '');
  }

  clip({ now, year, date1904, ids }: { now: string; year: number; date1904: boolean; ids: ReadonlySet<string> }) {
    const headline = this.text('标题');
    if (headline === '') return this.lost('这一行没有标题，没有导入；请补上标题再导入。');
    const { text, summary } = this.told(headline);
    const raw = {
      headline,
      text,
      summary,
      source: this.text('来源'),
      address: this.text('网址'),
      date: this.date(year, date1904),
      item: this.item(),
      takenAt: this.takenAt(now),
      used: this.used(),
    };
    const parsed = clipSchema.safeParse({ ...raw, id: this.id(JSON.stringify(raw), ids) });
    if (!parsed.success) return this.lost('这一行读不出来，没有导入。');
    this.tellCut(raw, parsed.data);
    return parsed.data;
  }

  /** What an editor changed in 内容 is what is to be told; 摘要 and 全文 are as they were exported. */
  private told(headline: string): { text: string; summary: string } {
    const [told, summary, text] = [this.text('内容'), this.text('摘要'), this.text('全文')];
    if (told === '' || told === toldText({ headline, summary, text })) return { text, summary };
    if (text === '') return { text: told, summary };
    return told.length <= LONGEST.summary && !told.includes('\n')
      ? { text, summary: told }
      : { text: told, summary: '' };
  }

  private date(year: number, date1904: boolean): string | null {
    const column = this.columns.get('日期');
    const cell = column === undefined ? null : cellAt(this.grid, this.row, column);
    const date = cell === null ? null : dateInCell(cell, year, date1904);
    if (isDay(date)) return date;
    this.tell('日期', '不是一个日期，这一条暂无日期；请在列表里补上。');
    return null;
  }

  private item(): number | null {
    const item = itemNumber(this.text('要点条目'));
    if (item === null || item < 1) this.tell('要点条目', '不是条目的序号，这一条暂不属于任何条目。');
    return item === null || item < 1 ? null : item;
  }

  private takenAt(now: string): string {
    const stamp = this.text('摘录时间');
    if (clipSchema.shape.takenAt.safeParse(stamp).success) return stamp;
    this.tell('摘录时间', '不是导出时的写法，已按导入的时间算。');
    return now;
  }

  private used(): ClipUse[] {
    const uses: ClipUse[] = [];
    for (const line of this.text('已用于').split('\n')) {
      const use = line === '' ? null : useIn(line);
      if (use !== null) uses.push(use);
      else if (line !== '') this.tell('已用于', '有读不出的一行，写法应如“2021年第3期 标题”；这一行没有导入。');
    }
    return uses;
  }

  /** Its own; of a row that was copied or written by hand one that goes by what it says, so that it is the same next time. */
  private id(content: string, ids: ReadonlySet<string>): string {
    const own = this.text('标识');
    const isSound = clipSchema.shape.id.safeParse(own).success;
    if (isSound && !ids.has(own)) return own;
    if (isSound) this.tell('标识', '与上面一行的相同，已另当一条导入。');
    else this.tell('标识', '不是导出时的标识，已另给。');
    let id = `sheet-${bytesToHex(sha256(utf8ToBytes(content))).slice(0, 24)}`;
    while (ids.has(id)) id += '.';
    return id;
  }

  private tellCut(raw: Record<'headline' | 'text' | 'summary' | 'source' | 'address', string>, clip: Clip): void {
    const parts = [
      ['标题', raw.headline, clip.headline],
      ['全文', raw.text, clip.text],
      ['摘要', raw.summary, clip.summary],
      ['来源', raw.source, clip.source],
    ] as const;
    for (const [heading, given, kept] of parts) {
      if (given.length > LONGEST.text || kept.length < given.trim().length - 1)
        this.tell(heading, '太长，后面的没有导入。');
    }
    if (raw.address !== '' && clip.address === '') this.tell('网址', '不是网址（http或https），没有导入。');
  }

  private text(heading: ClipHeading): string {
    const column = this.columns.get(heading);
    return column === undefined ? '' : shownAt(this.grid, this.row, column).replace(/\r\n?/g, '\n').trim();
  }

  private lost(message: string): null {
    const column = this.columns.get('标题') ?? 0;
    this.faults.push({ sheet: this.grid.sheet, cell: addressOf(this.row, column), message });
    return null;
  }

  /** Tells of a cell that holds something. */
  private tell(heading: ClipHeading, what: string): void {
    const column = this.columns.get(heading);
    const text = this.text(heading);
    if (column === undefined || text === '') return;
    const shown = text.length > 20 ? `${text.slice(0, 20)}…` : text;
    this.faults.push({
      sheet: this.grid.sheet,
      cell: addressOf(this.row, column),
      message: `${heading}“${shown}”${what}`,
    });
  }
}
