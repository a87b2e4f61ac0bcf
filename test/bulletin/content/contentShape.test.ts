import assert from 'node:assert/strict';
import type { Content } from '../../../src/bulletin/content.js';
import { contentShape, KINDS_OF } from '../../../src/bulletin/content/contentShape.js';
import type { Shape } from '../../../src/bulletin/content/shape.js';
import { orderBulletin, orderSummary } from '../../../src/bulletin/order.js';
import { SHIPPED_KINDS } from '../../../src/plan/calendar.js';
import { inOrder, isNotReached, YEAR_SUMMARY } from '../../../src/pipeline/composing.js';
import { readProgress } from '../../../src/progress/readProgress.js';
import { groupsOf } from '../../../scripts/templates-doc/groups.js';
import { yearContents } from '../../../scripts/templates-doc/seedContents.js';
import { root } from '../../e2e/commandLine.js';
import { loadFixture } from '../../pipeline/workbookFixture.js';
import { calendar, plan } from '../../seeds/seeds.js';
import { contentOf } from '../subjects.js';
import { seenIn, type Seen } from './contentWalk.js';

/** Workbooks in which there is little, much that is wrong, and all that was to be done. */
const FIXTURES = ['lists-yuan', 'planted-faults', 'sound-large'];

/** What a workbook of the end of the year says in its quarterly and year-end issues and its summary. */
async function fixtureContents(name: string): Promise<Content[]> {
  const { workbook, mapping } = await loadFixture(`${root}test/fixtures/workbooks/${name}`, plan);
  const progress = readProgress(workbook, plan, mapping);
  const planned = inOrder(calendar).filter(({ kind }) => ['quarterly', 'year-review'].includes(kind));
  const subjects = [
    ...planned.map((bulletin) => orderBulletin(bulletin, calendar, progress.ledger, '2021-12-31').subject),
    orderSummary(calendar, YEAR_SUMMARY, 'calendar.yaml').subject,
  ];
  return subjects.flatMap((subject) => {
    try {
      return [contentOf(subject, plan, progress)];
    } catch (error) {
      // Some have nothing of some of the quarters.
      if (isNotReached(error)) return [];
      throw error;
    }
  });
}

/** The fields of every group, by the group's name and their own. */
const fields = new Map(
  groupsOf(contentShape).flatMap(({ name, fields: own }) =>
    Object.entries(own).map(([field, shape]) => [`${name}.${field}`, shape] as const),
  ),
);

const namesOf = (matches: (shape: Shape) => boolean): string[] =>
  [...fields].filter(([, shape]) => matches(shape)).map(([name]) => name);

describe('the contract with the templates', () => {
  let year: Seen;
  let all: Seen;

  before(async () => {
    const contents = await yearContents(`${root}seeds/2021`);
    year = seenIn(contents);
    all = seenIn([...contents, ...(await Promise.all(FIXTURES.map(fixtureContents))).flat()]);
  });

  it('says of every value what it is, and of none that is not there', () => {
    assert.deepEqual(all.faults, []);
    // It was looked at: every kind of document is among them.
    assert.deepEqual([...(year.there.get('内容') ?? [])].sort(), [...Object.keys(SHIPPED_KINDS), 'summary'].sort());
  });

  it('has no two groups of one name', () => {
    const names = groupsOf(contentShape).map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
  });

  it('says which kinds have a variable: those have it some time, the others never', () => {
    for (const [name, kinds] of Object.entries(KINDS_OF)) {
      assert.deepEqual([...(year.there.get(`内容.${name}`) ?? [])].sort(), [...kinds].sort(), name);
    }
  });

  it('has every variable some time', () => {
    // The seed year and the fixtures only grow: test/bulletin/changes.test.ts has one that declines.
    assert.deepEqual(
      [...fields.keys()].filter((name) => !all.there.has(name)),
      ['变化.declined'],
    );
  });

  it('calls optional, a figure that may be missing, and yes or no, only what is not there some time', () => {
    const can = namesOf(
      (shape) => shape.type === 'optional' || shape.type === 'flag' || (shape.type === 'figure' && shape.missing),
    );
    assert.ok(can.length > 30);
    assert.deepEqual(
      can.filter((name) => !all.none.has(name)),
      // News of no item and without its origin are in news.test.ts, a district without a figure in districts.test.ts.
      ['动态.origin', '条目动态.number', '条目动态.title', '县区行.rank'],
    );
  });
});
