import assert from 'node:assert/strict';
import { kindName } from '../../src/plan/calendar.js';
import { withOwnKind, type AddedKind } from '../../src/plan/calendarEdit.js';
import { loadCalendar } from '../../src/plan/loadCalendar.js';
import { nextWorkday } from '../../src/plan/nextWorkday.js';

const HEAD = `# 说明
year: 2030   # 年

newsTitle: 动态
summary: { date: 2031-01-10, title: 总结 }
`;

const LIST = `# 各期
bulletins:
    - key: 1
      kind: monthly     # 月报
      period: 2030-02
      date: 2030-03-08
      title: '进展'   # 标题
# 完
`;

const ADDED: AddedKind = {
  kind: 'talent',
  name: '人才专报',
  planned: {
    key: 2,
    period: { kind: 'month', year: 2030, index: 12 },
    date: '2031-01-08',
    title: '{{period.cumulative}}：人才',
  },
};

const ENTRY = `    - key: 2
      kind: talent
      period: 2030-12
      date: 2031-01-08
      title: '{{period.cumulative}}：人才'
`;

/** What the edited text says of the bulletins: `key name`. */
function kindsIn(text: string): string[] {
  const calendar = loadCalendar(text, 'calendar.yaml');
  return calendar.bulletins.map(({ key, kind }) => `${key} ${kindName(calendar, kind)}`);
}

describe('a calendar with a kind of its own', () => {
  it('keeps every line, and the new ones look like the others', () => {
    const edited = withOwnKind(`${HEAD}\n${LIST}`, ADDED);
    const [before = '', after = ''] = edited.split('kinds:\n');
    assert.match(before, /^# 说明\nyear: 2030 {3}# 年\n\nnewsTitle[^#]*\n\n# 自带种类以外的简报.*\n$/);
    assert.equal(after, `  talent: 人才专报\n\n${LIST.replace('# 完\n', `${ENTRY}# 完\n`)}`);
    assert.deepEqual(kindsIn(edited), ['1 月度进展', '2 人才专报']);
  });

  it('goes below the kinds that are there', () => {
    const kinds = 'kinds:\n   park: 园区快报   # 一\n\n';
    const edited = withOwnKind(`${HEAD}${kinds}${LIST}`, ADDED);
    assert.ok(edited.includes('kinds:\n   park: 园区快报   # 一\n   talent: 人才专报\n\n# 各期'), edited);
    assert.deepEqual([...loadCalendar(edited, '').kinds.keys()], ['park', 'talent']);
  });

  it('comes out right in braces, without a line end at the end, and with line ends of Windows', () => {
    const bullet = '{ key: 1, kind: monthly, period: 2030-02, date: 2030-03-08, title: 进展 }';
    const bare = LIST.replace('# 完\n', '').trimEnd();
    for (const text of [
      `${HEAD}bulletins: [${bullet}]\n`,
      `${HEAD}kinds: {}\nbulletins:\n  - ${bullet}\n`,
      `${HEAD}kinds:\nbulletins:\n-\n  ${bullet}\n`,
      `bulletins:\n- ${bullet}\n${HEAD}`,
      `${HEAD}${bare}`,
      `${HEAD}${LIST}`.replaceAll('\n', '\r\n'),
    ]) {
      const edited = withOwnKind(text, ADDED);
      assert.deepEqual(kindsIn(edited), ['1 月度进展', '2 人才专报'], edited);
      assert.ok(edited.includes('# 年') && edited.includes('# 说明'));
      assert.equal(/\r\n/.test(text), !/(?<!\r)\n/.test(edited), 'the line ends that it had');
    }
  });

  it('quotes what YAML would take for something else', () => {
    const edited = withOwnKind(`${HEAD}${LIST}`, { ...ADDED, kind: 'true', name: 'null' });
    assert.deepEqual([...loadCalendar(edited, '').kinds], [['true', 'null']]);
    assert.equal(loadCalendar(edited, '').bulletins[1]?.kind, 'true');
  });
});

describe('the next day of work', () => {
  it('is no Saturday and no Sunday, over the ends of months and years', () => {
    assert.deepEqual(['2030-01-03', '2030-01-04', '2030-01-05', '2030-12-31', '2028-02-28'].map(nextWorkday), [
      '2030-01-04',
      '2030-01-07',
      '2030-01-07',
      '2031-01-01',
      '2028-02-29',
    ]);
  });
});
