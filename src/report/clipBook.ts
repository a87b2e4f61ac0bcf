import { unzipSync } from 'fflate';
import writeXlsxFile, { type CellObject } from 'write-excel-file/universal';
import type { Clip } from '../clip/clip.js';
import { CLIP_HEADINGS, CLIP_SHEET, usedText, type ClipHeading } from '../clip/clipSheet.js';
import { toldText } from '../clip/withClips.js';
import { chineseDate, type IsoDate } from '../plan/period.js';
import { zipPackage } from '../zipPackage.js';
import { day, number, text, word } from './cell.js';
import { printing } from './printing.js';
import { properties } from './properties.js';
import { sheetOf, type Table } from './table.js';

/** Present with every Chinese Excel and WPS; set on its own, not by a theme, which WPS reports as missing. */
const BODY_FONT = { fontFamily: '宋体', fontSize: 10 };

const WIDTHS: Readonly<Record<ClipHeading, number>> = {
  日期: 12,
  要点条目: 10,
  标题: 34,
  内容: 60,
  来源: 18,
  摘要: 24,
  全文: 40,
  网址: 30,
  摘录时间: 26,
  已用于: 24,
  标识: 16,
};

/**
 * Clips as a workbook (.xlsx) of one sheet, 工作动态, whose first columns are those of the workbook's own sheet, so that
 * they can be copied over; the rest is what `readClips` needs to bring the clips back. Every text is a text, whatever it
 * begins with. The same clips give the same bytes.
 * @param on the day of the export
 */
export async function clipBook(clips: readonly Clip[], on: IsoDate): Promise<Uint8Array> {
  const table: Table = {
    name: CLIP_SHEET,
    title: '工作动态（网页摘录）',
    notes: [[`${clips.length}条`, `导出日期：${chineseDate(on)}`, '“标识”一列请不要改，导入时靠它认出同一条']],
    columns: CLIP_HEADINGS.map((heading) => ({ heading, width: WIDTHS[heading] })),
    rows: clips.map((clip) => CLIP_HEADINGS.map((heading) => cellOf(clip, heading))),
    fixedColumns: 3,
  };
  const features = [printing([table]), properties('工作动态', on)];
  const blob = await writeXlsxFile([sheetOf(table)], { ...BODY_FONT, features }).toBlob();
  return zipPackage(unzipSync(new Uint8Array(await blob.arrayBuffer())));
}

function cellOf(clip: Clip, heading: ClipHeading): CellObject {
  switch (heading) {
    case '日期':
      return clip.date === null ? word('') : day(clip.date);
    case '要点条目':
      return clip.item === null ? word('') : { ...number(String(clip.item), '0'), align: 'center' };
    case '标题':
      return text(clip.headline);
    case '内容':
      return text(toldText(clip));
    case '来源':
      return text(clip.source);
    case '摘要':
      return text(clip.summary);
    case '全文':
      return text(clip.text);
    case '网址':
      return text(clip.address);
    case '摘录时间':
      return text(clip.takenAt);
    case '已用于':
      return text(clip.used.map(usedText).join('\n'));
    case '标识':
      return text(clip.id);
  }
}
