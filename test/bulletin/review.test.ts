import assert from 'node:assert/strict';
import type { Content } from '../../src/bulletin/content.js';
import { orderSummary, type SummaryChoice } from '../../src/bulletin/order.js';
import type { Plan } from '../../src/plan/plan.js';
import type { Progress } from '../../src/progress/progress.js';
import { openSeedYear } from '../pipeline/seedYear.js';
import { calendar, plan } from '../seeds/seeds.js';
import { contentOf, passage } from './subjects.js';

describe('the review of a summary', () => {
  let progress: Progress;
  const reviewOf = (part: SummaryChoice['part'], from = progress, by: Plan = plan): Content['review'] =>
    contentOf(orderSummary(calendar, { part, tableOnly: false }, '').subject, by, from).review;
  const namesOf = (lines: readonly { name: string }[]): string[] => lines.map(({ name }) => name);

  before(async () => {
    ({ progress } = await openSeedYear());
  });

  it('opens with three to six rated figures of the overall objective, none that is behind left out', () => {
    for (const part of ['year', 'half-year'] as const) {
      const { keyFigures } = reviewOf(part);
      assert.ok(keyFigures.length >= 3 && keyFigures.length <= 6, part);
      assert.ok(keyFigures.every(({ rate }) => rate !== null));
    }
    assert.ok(namesOf(reviewOf('half-year').keyFigures).includes('转化重大科技成果'));
    const asked = {
      ...plan,
      chapters: plan.chapters.map((chapter) => ({
        ...chapter,
        items: chapter.items.map((item) => ({
          ...item,
          targets: item.targets.map((target) => ({ ...target, objectiveQuote: target.quote })),
        })),
      })),
    };
    const many = reviewOf('year', progress, asked).keyFigures;
    assert.equal(many.length, 6);
    for (const name of ['兑付科技创新券', '专利权质押贷款发放额', '科学仪器共享交易额'])
      assert.ok(namesOf(many).includes(name));
  });

  it('tells the reasons of a clause once for its targets, firm ones first', () => {
    const lagging = reviewOf('half-year').lagging.map(({ targets }) => namesOf(targets));
    assert.deepEqual(lagging, [
      ['“十四五”重大科技成果转化清单', '转化重大科技成果'],
      ['新增“遂州科创贷”'],
      ['兑付科技创新券'],
      ['科学仪器共享交易额'],
    ]);
  });

  it('has the problems of other items, and not those told with a target', () => {
    assert.deepEqual(reviewOf('half-year').troubled, []);
    const tasks = progress.tasks.map((task) =>
      task.item === 36 ? { ...task, problems: [passage('H60', '专职人员不足', '2021-06-20')] } : task,
    );
    const troubled = reviewOf('half-year', { ...progress, tasks }).troubled;
    assert.deepEqual(
      troubled.map(({ number, problems }) => [number.text, ...new Set(problems.map(({ text }) => text))]),
      [['36', '专职人员不足']],
    );
  });

  it('names the items of which nothing is known', () => {
    assert.deepEqual(reviewOf('year').silent, []);
    const less = { ...progress, tasks: progress.tasks.filter(({ item }) => item !== 36 && item !== 9) };
    assert.deepEqual(
      reviewOf('year', less).silent.map(({ number }) => number.text),
      ['36'],
      'item 9 has figures',
    );
  });
});
