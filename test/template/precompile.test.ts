import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readSetupFiles } from '../../src/cli/readFiles.js';
import { openSetup } from '../../src/pipeline/composing.js';
import { compileTemplates } from '../../src/template/compile.js';
import { precompileTemplates } from '../../src/template/precompile.js';
import { render } from '../../src/template/render.js';
import { titlePatterns } from '../../scripts/build/year.js';
import { draftsOf, openSeedYear, stepsOf } from '../pipeline/seedYear.js';
import { built } from './built.js';
import { inputErrorOf } from './support.js';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

describe('precompiled templates', () => {
  it('give every document of the sample year the same text as compiled ones', async () => {
    const { setup, progress } = await openSeedYear();
    const files = await readSetupFiles({ plan: root('seeds/2021'), templates: root('templates') });
    const templates = await built(files.templates, titlePatterns(setup.calendar));
    const compiled = draftsOf(await stepsOf(setup, progress, '2021-12-31'));
    const precompiled = draftsOf(await stepsOf(openSetup({ ...files, templates }), progress, '2021-12-31'));
    assert.ok(compiled.length > 15);
    assert.deepEqual(
      precompiled.map(({ rendered }) => rendered.markdown),
      compiled.map(({ rendered }) => rendered.markdown),
    );
  });

  it('say the same of a template that cannot be used, when they are built', () => {
    const sources = new Map([['bulletins/monthly', '甲\n{{#if x}}']]);
    assert.deepEqual(
      inputErrorOf(() => precompileTemplates(sources, [])),
      inputErrorOf(() => compileTemplates(sources)),
    );
  });

  it('print values under any name, those of the language too', async () => {
    const sources = new Map([
      ['toString', '甲{{x}}'],
      ['main', '{{> toString}}{{> title}}'],
    ]);
    const templates = await built(sources, [{ name: 'title', source: 'constructor' }]);
    const partials = new Map([['title', 'constructor']]);
    assert.equal(render(templates, 'main', { x: '*' }, { partials }).markdown, '甲\\*constructor');
  });

  it('know only the titles that were built', async () => {
    const templates = await built(new Map([['main', '{{> title}}']]), [{ name: 'title', source: '{{x}}' }]);
    assert.equal(templates.compileExtra('title', '{{x}}').file, '片段“title”');
    for (const source of ['{{y}}', 'constructor', '__proto__']) {
      const error = inputErrorOf(() => templates.compileExtra('title', source));
      assert.match(error.what, /没有编好的片段“title”/);
      assert.match(error.advice, /npm run build/);
    }
  });

  it('are rendered without the compiler, where code may not be made from texts', () => {
    const script = `
      const { openPrecompiled } = await import('./src/template/precompiled.ts');
      const { render } = await import('./src/template/render.ts');
      const { precompileTemplates } = await import('./src/template/precompile.ts');
      const loaded = await import('data:text/javascript,' + encodeURIComponent(
        'export default ' + precompileTemplates(new Map([['main', '{{#each list}}{{#if this}}{{this}}{{/if}}{{/each}}']]), [])));
      process.stdout.write(render(openPrecompiled(loaded.default), 'main', { list: ['甲', '乙'] }).markdown);
    `;
    const flags = ['--disallow-code-generation-from-strings', '--import', 'tsx', '--input-type=module', '-e', script];
    assert.equal(execFileSync(process.execPath, flags, { cwd: root('.'), encoding: 'utf8' }), '甲乙');
  });
});
