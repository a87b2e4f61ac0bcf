import assert from 'node:assert/strict';
import { itemsOf, targetsOf } from '../../src/plan/plan.js';
import { agreedTargets, plan, workPlan } from './seeds.js';

const NUMERALS = '一二三四五六七';

describe('seeds/2021/plan.yaml', () => {
  it('has 7 chapters, 36 items and 35 targets, numbered as the text numbers them', () => {
    assert.deepEqual(
      plan.chapters.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7],
    );
    assert.deepEqual(
      itemsOf(plan).map(({ number }) => number),
      Array.from({ length: 36 }, (_, at) => at + 1),
    );
    assert.equal(targetsOf(plan).length, 35);
    assert.equal(plan.year, 2021);
  });

  it('quotes the whole text, verbatim and in order: between quotes stand only numbering, stops and line ends', () => {
    const pieces = [
      { before: '', quote: plan.title },
      { before: '', quote: plan.preamble },
      { before: '', quote: plan.objective },
      ...plan.chapters.flatMap((chapter) => [
        { before: `${NUMERALS.charAt(chapter.number - 1)}、`, quote: chapter.title },
        ...chapter.items.flatMap((item) => [
          { before: `${item.number}.`, quote: item.title },
          ...item.tasks.map(({ quote }) => ({ before: '', quote })),
        ]),
      ]),
    ];
    let rest = workPlan;
    for (const { before, quote } of pieces) {
      const stop = /^[。;；\s]*/.exec(rest)?.[0] ?? '';
      rest = rest.slice(stop.length);
      assert.ok(rest.startsWith(before + quote), `expected “${before}${quote}”, the text has “${rest.slice(0, 60)}”`);
      rest = rest.slice(before.length + quote.length);
      assert.match(rest, /^[。;；\s]|^$/, `“${quote}” breaks off`);
    }
    assert.match(rest, /^[。\s]*$/);
  });

  it('splits every item at each semicolon and stop', () => {
    for (const { quote } of itemsOf(plan).flatMap((item) => item.tasks)) assert.doesNotMatch(quote, /[。;；\n]/);
  });

  it('quotes targets from one clause of their item, and from the overall objective', () => {
    for (const item of itemsOf(plan)) {
      for (const { id, quote, objectiveQuote } of item.targets) {
        assert.ok(
          item.tasks.some((task) => task.quote.includes(quote)),
          `${id}: ${quote}`,
        );
        if (objectiveQuote !== null) assert.ok(plan.objective.includes(objectiveQuote), `${id}: ${objectiveQuote}`);
      }
    }
  });

  it('has the agreed targets', () => {
    const signs = { '>=': '≥', '>': '>', '<=': '≤' };
    assert.deepEqual(
      targetsOf(plan).map((target) => ({
        id: target.id,
        item: String(target.item),
        metric: target.metric,
        comparator: signs[target.comparator],
        value: target.value,
        unit: target.unit,
        basis: target.basis,
        strength: target.strength,
        quote: target.quote,
        quote_in_overall_objective: target.objectiveQuote ?? '',
      })),
      agreedTargets,
    );
  });

  it('takes a target for a stretch where all its sources say so: the firm source rules', () => {
    for (const { id, item, quote, objectiveQuote, strength } of targetsOf(plan)) {
      const clause = itemsOf(plan)
        .find(({ number }) => number === item)
        ?.tasks.find((task) => task.quote.includes(quote));
      const hedged = /力争|争取|争创/.test(clause?.quote ?? '') && !/力争|争取/.test(objectiveQuote ?? '力争');
      if (hedged) assert.equal(strength, 'firm', id);
    }
    assert.equal(targetsOf(plan).find(({ id }) => id === '9-5')?.strength, 'firm');
  });

  it('gives every target other names, none of which could mean another target', () => {
    const names = targetsOf(plan).map(({ id, metric, aliases }) => ({
      id,
      metric,
      aliases,
      all: [metric, ...aliases],
    }));
    for (const { id, aliases } of names) {
      assert.ok(aliases.length >= 3, `${id} has too few aliases`);
      assert.equal(new Set(aliases).size, aliases.length, `${id} has an alias twice`);
      const others = names.filter((other) => other.id !== id);
      for (const alias of aliases) {
        const taken = others.filter((other) => other.all.some((name) => name.includes(alias)));
        assert.deepEqual(
          taken.map((other) => other.id),
          [],
          `“${alias}” of ${id} also stands in`,
        );
      }
    }
  });

  it('follows the schedule of recognitions, publications and deliverables', () => {
    const target = (id: string) => targetsOf(plan).find((one) => one.id === id);
    assert.deepEqual(target('9-2')?.schedule, [
      { month: 10, share: '0.5' },
      { month: 12, share: '1' },
    ]);
    assert.deepEqual(target('11-2')?.schedule, []);
    assert.equal(target('10-2')?.publishedFrom, '2022-10-31');
    for (const { basis, judgedFrom } of targetsOf(plan))
      if (basis === 'deliverable') assert.equal(judgedFrom, '2021-06-30');
    assert.deepEqual(plan.settings.lights, { yellow: '10', red: '30' });
  });
});
