import mocha from 'mocha';

const { EVENT_RUN_END, EVENT_TEST_FAIL, EVENT_TEST_PASS } = mocha.Runner.constants;

/** What `npm run test:templates` says: each case that failed, and how many passed. */
export default class TemplatesReporter extends mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    let passed = 0;
    let failed = 0;
    runner.on(EVENT_TEST_PASS, () => (passed += 1));
    runner.on(EVENT_TEST_FAIL, (test: Mocha.Runnable, error: Error) => {
      failed += 1;
      process.stdout.write(
        `✖ ${test instanceof mocha.Hook ? '模板' : test.title}\n${indented(error.stack ?? error.message)}\n\n`,
      );
    });
    runner.on(EVENT_RUN_END, () => {
      process.stdout.write(failed === 0 ? `✔ ${passed}项全部通过。\n` : `✖ ${failed}项没有通过，${passed}项通过。\n`);
    });
  }
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
