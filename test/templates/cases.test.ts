import { InputError } from '../../src/inputError.js';
import { branchText, createCoverage } from './suite/coverage.js';
import { complaintOf, judge } from './suite/judge.js';
import { lintErrors } from './suite/lintErrors.js';
import { caseNames, FOLDERS, openSuite, type Suite } from './suite/suite.js';

/** Told to editors, so without the places in the program that a stack names. */
class Complaint extends Error {
  override readonly name = '';
  override readonly stack: string;

  constructor(words: string) {
    super(words);
    this.stack = words;
  }
}

describe('templates', () => {
  const names = caseNames(FOLDERS.cases);
  const coverage = createCoverage();
  const judged = new Set<string>();
  let suite: Suite;

  before(async () => {
    suite = await openSuite().catch((error: unknown) => {
      throw error instanceof InputError ? new Complaint(error.message) : error;
    });
  });

  for (const name of names) {
    it(name, async () => {
      const verdict = await judge(suite, name, coverage.collect);
      judged.add(name);
      const complaint = complaintOf(suite, name, suite.pathOf(name, 'expected.md'), verdict);
      if (complaint !== null) throw new Complaint(complaint);
    });
  }

  it('模板没有错误', () => {
    const errors = lintErrors(suite);
    if (errors.length > 0) throw new Complaint(errors.join('\n'));
  });

  it('每个判断的两种情况都有用例', function () {
    // Of some cases alone (--grep) nothing can be said.
    if (judged.size < names.length) this.skip();
    const untried = coverage.untried(suite.sources).map(branchText);
    if (untried.length > 0) {
      const advice = '请在 test/templates/cases 里加上用例；没有数据能走到的判断，请从模板里删去。';
      throw new Complaint([...untried, advice].join('\n'));
    }
  });
});
