import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { ESLint, Linter } from 'eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** For each rule on Office calls, code that it must not let pass. */
const BAD: Readonly<Record<string, string>> = {
  'call-sync-before-read': 'const range = sheet.getRange(); range.load("values"); show(range.values);',
  'load-object-before-read': 'const range = sheet.getRange(); await context.sync(); show(range.values);',
  'call-sync-after-load': 'const range = sheet.getRange(); range.load("values"); show(range.values);',
  'no-context-sync-in-loop': 'for (const sheet of sheets) { await context.sync(); }',
  'no-empty-load': 'const range = sheet.getRange(); range.load(); await context.sync();',
  'no-navigational-load': 'const range = sheet.getRange(); range.load("format/fill"); await context.sync();',
  'no-office-initialize': 'Office.initialize = () => start();',
  'test-for-null-using-isNullObject': 'const sheet = sheets.getItemOrNullObject("a"); if (sheet) show(sheet);',
};

/** What of the project's configuration holds for one of its files. */
interface Config {
  rules: Record<string, [severity: number]>;
  plugins: Record<string, ESLint.Plugin>;
}

async function configOf(path: string): Promise<Config> {
  return (await new ESLint({ cwd: root }).calculateConfigForFile(`${root}${path}`)) as Config;
}

/** The rules whose breach is an error in a file. */
async function rulesOf(path: string): Promise<ReadonlySet<string>> {
  const set = Object.entries((await configOf(path)).rules);
  return new Set(set.filter(([, [severity]]) => severity === 2).map(([rule]) => rule));
}

describe('the lint rules', () => {
  it('know all rules on Office calls', async () => {
    const { plugins } = await configOf('addin/excel/reader.ts');
    const known = Object.keys(plugins['office-addins']?.rules ?? {});
    assert.deepEqual(known.toSorted(), Object.keys(BAD).toSorted());
  });

  for (const [rule, code] of Object.entries(BAD))
    it(`let no Office call pass that breaks ${rule}`, async () => {
      const { plugins, rules } = await configOf('addin/excel/reader.ts');
      const name = `office-addins/${rule}`;
      assert.equal(rules[name]?.[0], 2);
      const found = new Linter().verify(code, {
        plugins: { 'office-addins': plugins['office-addins'] ?? {} },
        languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
        rules: { [name]: 'error' },
      });
      assert.deepEqual(
        found.map(({ ruleId }) => ruleId),
        [name],
      );
    });

  it('hold the pane to what screen readers and React need', async () => {
    const rules = await rulesOf('src/pane/Pane.tsx');
    for (const rule of ['react-hooks/rules-of-hooks', 'react-hooks/exhaustive-deps', 'jsx-a11y/alt-text'])
      assert.ok(rules.has(rule), rule);
  });

  it('keep hosts and the network out of the pane, and the clock out of the stages', async () => {
    assert.ok((await rulesOf('src/pane/Pane.tsx')).has('no-restricted-globals'));
    assert.ok((await rulesOf('src/check/check.ts')).has('no-restricted-syntax'));
  });
});
