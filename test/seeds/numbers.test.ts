import assert from 'node:assert/strict';
import { itemsOf, type Target } from '../../src/plan/plan.js';
import { explained, plan } from './seeds.js';

/** A stretch of the text that can hold numbers, under the name that numbers.yaml has for it. */
interface Passage {
  at: string | number;
  text: string;
  quotes: readonly { quote: string; target: Target }[];
}

const NUMERALS = '一二三四五六七八九';
const targets = itemsOf(plan).flatMap((item) => item.targets);
const inObjective = targets.flatMap((target) =>
  target.objectiveQuote === null ? [] : [{ quote: target.objectiveQuote, target }],
);

/** plan.test.ts proves that these are the whole text. */
const passages: readonly Passage[] = [
  { at: '标题', text: plan.title, quotes: [] },
  { at: '总体要求', text: plan.preamble, quotes: [] },
  { at: '总体目标', text: plan.objective, quotes: inObjective },
  ...plan.chapters.map(({ number, title }) => ({ at: `第${NUMERALS.charAt(number - 1)}章`, text: title, quotes: [] })),
  ...itemsOf(plan).map(({ number, title, tasks, targets }) => ({
    at: number,
    text: [title, ...tasks.map(({ quote }) => quote)].join('\n'),
    quotes: targets.map((target) => ({ quote: target.quote, target })),
  })),
];

interface Stretch {
  start: number;
  end: number;
}

/** 5, 10.5, 5000 (before 万元), and runs of Chinese numerals; 万 and 亿 after digits belong to the unit. */
function numbersIn(text: string): readonly (Stretch & { words: string })[] {
  return [...text.matchAll(/(\d+(?:\.\d+)?)[万亿]?|[零一二两三四五六七八九十百千万]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[1] ?? match[0],
  }));
}

function occurrences(text: string, wanted: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
    found.push({ start, end: start + wanted.length });
  }
  return found;
}

const covers = (stretch: Stretch, number: Stretch) => stretch.start <= number.start && number.end <= stretch.end;

function valueOf(words: string): string {
  const numeral = NUMERALS.indexOf(words) + 1;
  return numeral > 0 ? String(numeral) : words;
}

describe('numbers in the work plan', () => {
  it('are values of targets, or explained', () => {
    const open = passages.flatMap(({ at, text, quotes }) => {
      const reasons = explained
        .filter((entry) => entry.at.includes(at))
        .flatMap((entry) => occurrences(text, entry.text));
      const unexplained = numbersIn(text).filter((number) => {
        const committed = quotes.some(
          ({ quote, target }) =>
            valueOf(number.words) === target.value && occurrences(text, quote).some((place) => covers(place, number)),
        );
        return !committed && !reasons.some((place) => covers(place, number));
      });
      return unexplained.map(({ start, end }) => `${at}: …${text.slice(Math.max(0, start - 6), end + 6)}…`);
    });
    assert.deepEqual(open, []);
  });

  it('are explained only where they stand', () => {
    for (const { text: words, at } of explained) {
      assert.ok(numbersIn(words).length > 0, `“${words}” holds no number`);
      for (const place of at) {
        const passage = passages.find((one) => one.at === place);
        assert.ok(passage?.text.includes(words), `“${words}” does not stand at ${place}`);
      }
    }
  });

  it('are in the quote of every target', () => {
    for (const { id, quote, value } of targets) {
      assert.ok(
        numbersIn(quote).some(({ words }) => valueOf(words) === value),
        `${id}: ${value} is not in “${quote}”`,
      );
    }
  });

  it('of the overall objective say the same as those of the items', () => {
    for (const { quote, target } of inObjective) {
      assert.ok(
        numbersIn(quote).some(({ words }) => words === target.value),
        `${target.id}: ${quote}`,
      );
    }
  });
});
