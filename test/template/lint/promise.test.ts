import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import type { Content } from '../../../src/bulletin/content.js';
import { readSetupFiles } from '../../../src/cli/readFiles.js';
import { InputError } from '../../../src/inputError.js';
import { prepareYear } from '../../../src/pipeline/preparing.js';
import { openFile, openPlan } from '../../../src/pipeline/reading.js';
import { compileSetup } from '../../../src/pipeline/templates.js';
import { compileTemplates } from '../../../src/template/compile.js';
import { lint } from '../../../src/template/lint/lint.js';
import { render } from '../../../src/template/render.js';
import { workbookBytes } from '../../pipeline/seedYear.js';

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const path = fc.constantFrom(
  ...[
    'pace',
    'period.label',
    'targets',
    'targets.all',
    'targets.counts.all',
    'changes',
    'changes.since',
    'chapter',
    'news',
  ],
  ...[
    'chapter.title',
    'chapters',
    'items',
    'headline',
    'name',
    'title',
    'text',
    'actual',
    'light',
    'stretch',
    'problems',
  ],
  ...[
    'this',
    '.',
    '..',
    '../name',
    '../pace',
    '../../pace',
    '@root',
    '@root.news',
    '@index',
    '@first',
    '@../index',
    'x',
    'x.name',
  ],
  ...[
    'i',
    'charts.course',
    'charts.course.title',
    'number',
    'counts.all',
    'targets.all.length',
    'actual.text',
    'period',
  ],
);
const literal = fc.constantFrom('"甲"', "'monthly'", '5', 'true', 'null', 'undefined');
const { argument } = fc.letrec<{ argument: string }>((tie) => ({
  argument: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 8, arbitrary: path },
    { weight: 1, arbitrary: literal },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('eq', 'not', '或者', 'and', 'number'), fc.array(tie('argument'), { maxLength: 2 }))
        .map(([name, args]) => `(${[name, ...args].join(' ')})`),
    },
  ),
}));
const { body } = fc.letrec<{ body: string; statement: string }>((tie) => ({
  body: fc.array(tie('statement'), { maxLength: 3 }).map((statements) => statements.join('甲')),
  statement: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    path.map((it) => `{{${it}}}`),
    argument.map((it) => `{{没有时写 ${it} "无"}}{{chinese ${it}}}`),
    fc.tuple(fc.constantFrom('p', 'q', 'title'), fc.option(path), fc.option(argument)).map(([name, context, value]) => {
      return `{{> ${name}${context === null ? '' : ` ${context}`}${value === null ? '' : ` name=${value}`}}}`;
    }),
    fc
      .tuple(
        fc.constantFrom('if', 'unless', 'each', 'with'),
        argument,
        fc.constantFrom('', '', ' as |x|', ' as |x i|', ' as |first|'),
        tie('body'),
        tie('body'),
        fc.constantFrom('#', '#', '#', '^'),
      )
      .map(([name, on, named, one, two, sign]) => `{{${sign}${name} ${on}${named}}}${one}{{else}}${two}{{/${name}}}`),
  ),
}));

describe('lint and what runs', function () {
  this.timeout(60_000);
  let contents: Content[];
  before(async () => {
    const files = await readSetupFiles({ plan: root('seeds/2021'), templates: root('templates') });
    const progress = openFile(workbookBytes, 'progress.xlsx', openPlan(files.plan));
    contents = prepareYear(compileSetup(files), progress, '2021-12-31').map(({ prepare }) => prepare().content);
  });

  it('agree: what has no error compiles and runs, and what does not compile has an error', () => {
    let [sound, refused] = [0, 0];
    const property = fc.property(body, body, body, fc.nat(), (main, p, q, which) => {
      const content = contents[which % contents.length];
      const templates = new Map([
        [content?.kind === 'summary' ? 'summaries/summary' : `bulletins/${content?.kind ?? ''}`, `# 题\n\n${main}`],
        ['p', p],
        ['q', q],
      ]);
      const [name = ''] = templates.keys();
      const faults = lint({ templates, calendar: null }).filter(({ severity }) => severity === 'error');
      const run = (): void => {
        render(compileTemplates(templates, ['title']), name, content, { partials: new Map([['title', '题']]) });
      };
      if (faults.length === 0) {
        sound += 1;
        run();
        return;
      }
      try {
        compileTemplates(templates, ['title']);
      } catch (error) {
        refused += 1;
        assert.ok(error instanceof InputError);
        const { file, line, column } = error.place;
        assert.ok(faults.some((fault) => fault.file === file && fault.line === line && fault.column === column));
      }
    });
    fc.assert(property, { numRuns: 1000 });
    assert.ok(sound > 50 && refused > 100, `${String(sound)} sound, ${String(refused)} refused`);
  });

  it('never throws, whatever a template is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '{{',
        '}}',
        '{{{',
        '{{#if ',
        '{{/if}}',
        '{{#each ',
        '{{/each}}',
        '{{else}}',
        '{{^',
        '{{> ',
        '{{!',
        '{{!--',
        '--}}',
      ),
      fc.constantFrom(
        '(',
        ')',
        'eq ',
        'pace',
        '.',
        '../',
        '@',
        'this',
        ' ',
        'as |b|',
        '=',
        '"',
        '[',
        ']',
        '\\',
        '\n',
        '|',
        '\ud800',
        '::',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), fc.array(piece, { maxLength: 8 }), (main, calendar) => {
        const text = `newsTitle: ${calendar.join('')}\nbulletins:\n - kind: monthly\n   title: '${calendar.join('')}'\n`;
        const templates = new Map([['bulletins/monthly', main.join('')]]);
        for (const fault of lint({ templates, calendar: { name: 'calendar.yaml', text } })) {
          assert.ok(fault.line >= 1 && fault.column >= 1 && fault.endColumn > fault.column);
        }
      }),
      { numRuns: 400 },
    );
  });
});
