import assert from 'node:assert/strict';
import { clearedText, clearMarking, writeMarking, type Marking } from '../../../src/pane/check/marking.js';
import { HostWriteError, type WorkbookWriter } from '../../../src/workbook/host.js';

type Step = 'mark' | 'clearMarks' | 'replaceOwnSheet' | 'removeOwnSheet';

const SHEET = '核对结果';
const MARKING: Marking = {
  marks: [{ sheet: '指标', cell: 'B2', level: 'error' }],
  sheet: { sheet: SHEET, rows: [['题']], frozenRows: 1, widths: [8], links: [] },
};
const PROTECTED = new HostWriteError('protected', '指标');

/** A workbook that keeps marks and sheet, and refuses some steps as a host does: whole, and without a change. */
function bookWith(...refused: readonly Step[]) {
  const state = { marks: 0, sheet: false };
  const step = <T>(name: Step, work: () => T): Promise<T> =>
    refused.includes(name) ? Promise.reject(PROTECTED) : Promise.resolve(work());
  const writer: Pick<WorkbookWriter, Step> = {
    mark: (marks) => step('mark', () => void (state.marks = marks.length)),
    clearMarks: () =>
      step('clearMarks', () => {
        const { marks } = state;
        state.marks = 0;
        return marks;
      }),
    replaceOwnSheet: () => step('replaceOwnSheet', () => void (state.sheet = true)),
    removeOwnSheet: () =>
      step('removeOwnSheet', () => {
        const { sheet } = state;
        state.sheet = false;
        return sheet;
      }),
  };
  return { state, writer };
}

describe('marking', () => {
  it('writes marks and sheet', async () => {
    const { state, writer } = bookWith();
    assert.equal(await writeMarking(writer, MARKING), null);
    assert.deepEqual(state, { marks: 1, sheet: true });
  });

  it('leaves everything as it was where no mark can be set', async () => {
    const { state, writer } = bookWith('mark');
    Object.assign(state, { marks: 7, sheet: true });
    assert.deepEqual(await writeMarking(writer, MARKING), { error: PROTECTED, now: 'as-before' });
    assert.deepEqual(state, { marks: 7, sheet: true });
  });

  it('takes back what was begun where the host fails in the midst of the marks', async () => {
    const { state, writer } = bookWith();
    Object.assign(state, { marks: 7, sheet: true });
    const error = new HostWriteError('other', null, 'GeneralException', true);
    const failing = { ...writer, mark: () => Promise.reject(error) };
    assert.deepEqual(await writeMarking(failing, MARKING), { error, now: 'without-marks' });
    assert.deepEqual(state, { marks: 0, sheet: false });
  });

  it('takes the marks back where the sheet cannot be written, and an earlier sheet with them', async () => {
    const { state, writer } = bookWith('replaceOwnSheet');
    Object.assign(state, { marks: 7, sheet: true });
    assert.deepEqual(await writeMarking(writer, MARKING), { error: PROTECTED, now: 'without-marks' });
    assert.deepEqual(state, { marks: 0, sheet: false });
  });

  it('says so where not even that can be done', async () => {
    const { writer } = bookWith('replaceOwnSheet', 'clearMarks');
    assert.deepEqual(await writeMarking(writer, MARKING), { error: PROTECTED, now: 'with-a-part' });
  });
});

describe('clearing', () => {
  it('takes marks and sheet away and says what there was', async () => {
    const { state, writer } = bookWith();
    Object.assign(state, { marks: 7, sheet: true });
    const { cleared, failed } = await clearMarking(writer, SHEET);
    assert.equal(failed, null);
    assert.equal(clearedText(cleared, SHEET), '已清除7处标记和工作表“核对结果”。');
    assert.equal(clearedText((await clearMarking(writer, SHEET)).cleared, SHEET), '工作簿里没有本程序做的标记。');
  });

  it('takes away what it can, and tells of the rest', async () => {
    for (const [refused, said] of [
      ['clearMarks', '已清除工作表“核对结果”。'],
      ['removeOwnSheet', '已清除7处标记。'],
    ] as const) {
      const { state, writer } = bookWith(refused);
      Object.assign(state, { marks: 7, sheet: true });
      const { cleared, failed } = await clearMarking(writer, SHEET);
      assert.deepEqual(failed, { error: PROTECTED });
      assert.equal(clearedText(cleared, SHEET), said);
    }
  });
});
