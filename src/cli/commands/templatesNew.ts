import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { stringify } from 'yaml';
import { makeKind, requireNewKind, type NewKind } from '../../pipeline/newKind.js';
import { InputError, openFile, openPlan } from '../../pipeline/reading.js';
import { EXIT } from '../exitCode.js';
import { NEW_TEMPLATE } from '../newTemplate.js';
import { isMissing, readNamedFile, readSetupFiles } from '../readFiles.js';
import { shownPath } from '../shownPath.js';
import { writeTogether } from '../writeTogether.js';

/** What `templates new` was asked; null where an option is not given. */
export interface NewOptions {
  kind: string;
  name: string | null;
  plan: string | null;
  templates: string | null;
  cases: string | null;
  defaults: { plan: string; templates: string; cases: string; root: string };
}

/** Where all of it goes. */
interface Places {
  plan: string;
  templates: string;
  workbook: string;
  template: string;
  /** Folder of the case. */
  case: string;
}

/** Makes a kind of bulletin: its template, its first bulletin in the calendar and a test case; all of it or nothing. */
export async function templatesNewCommand(options: NewOptions): Promise<number> {
  const { kind, defaults } = options;
  const name = (options.name ?? kind).trim();
  const places = placesOf(options);
  const files = await readSetupFiles(places);
  requireNewKind(files, { kind, name });
  for (const path of [places.template, places.case]) await requireFree(path);
  const workbook = await readNamedFile(places.workbook);
  const progress = openFile(workbook.bytes, workbook.name, openPlan(files.plan));
  const made = makeKind(files, progress, { kind, name, template: NEW_TEMPLATE });
  await writeTogether([
    { path: places.template, text: NEW_TEMPLATE, before: null },
    { path: join(places.case, 'case.yaml'), text: caseText(made, name, places, defaults.root), before: null },
    { path: join(places.case, 'expected.md'), text: made.expected, before: null },
    { path: files.calendar.name, text: made.calendar, before: files.calendar.text },
  ]);
  process.stdout.write(doneText(made, name, files.calendar.name, places, options));
  return EXIT.done;
}

function placesOf({ kind, plan, templates, cases, defaults }: NewOptions): Places {
  const planFolder = plan ?? shownPath(defaults.plan);
  const templatesFolder = templates ?? shownPath(defaults.templates);
  return {
    plan: planFolder,
    templates: templatesFolder,
    workbook: join(planFolder, 'progress.xlsx'),
    template: join(templatesFolder, 'bulletins', `${kind}.md.hbs`),
    case: join(cases ?? shownPath(defaults.cases), kind),
  };
}

async function requireFree(path: string): Promise<void> {
  if (await isMissing(path)) return;
  throw new InputError('file', '已经有了，不会覆盖。', { file: path }, '请换一个种类名称，或先把它移走。');
}

/** The case, with paths as test/templates/README.md has them: from the project's folder, or from the case's own. */
function caseText({ template, planned, periodLabel }: NewKind, name: string, places: Places, root: string): string {
  const near = (path: string): string => {
    const fromRoot = relative(root, resolve(path));
    const isInside = !fromRoot.startsWith('..') && !isAbsolute(fromRoot);
    return (isInside ? fromRoot : relative(places.case, resolve(path))).split(sep).join('/');
  };
  const fields = {
    what: `${name}：新建时的样子，${periodLabel}`,
    template,
    plan: near(places.plan),
    workbook: near(places.workbook),
    bulletin: planned.key,
  };
  return `# 写法见 test/templates/README.md\n${stringify(fields, { lineWidth: 0 })}`;
}

function doneText(
  { planned: { kind, key, date }, periodLabel }: NewKind,
  name: string,
  calendar: string,
  places: Places,
  { plan, templates, cases }: NewOptions,
): string {
  const option = (flag: string, value: string | null): string[] => (value === null ? [] : [flag, quoted(value)]);
  const previewed = [
    ...(plan === null ? [] : [quoted(places.workbook)]),
    ...option('--plan', plan),
    ...option('--templates', templates),
  ];
  const linted = [...(templates === null ? [] : [quoted(templates)]), ...option('--plan', plan)];
  const preview = ['npm run preview', ...(previewed.length === 0 ? [] : ['--']), ...previewed];
  const lint = ['npm run -s jianbao -- templates lint', ...linted];
  return [
    `新建了简报种类“${name}”（${kind}）：`,
    `  ${places.template}：模板，可以直接改`,
    `  ${calendar}：加了这个种类，和编号${key}的一期（${periodLabel}，${date}印发）；标题和日期请自己改`,
    `  ${places.case}：用例，case.yaml 写明用什么数据，expected.md 是现在生成的文字`,
    '接下来：',
    `  ${preview.join(' ')}`,
    '    边改边看印出来的样子',
    `  ${lint.join(' ')}`,
    '    检查写得对不对',
    '  npm run test:templates',
    cases === null
      ? `    与用例比较；有意改的，用 npm run templates:accept -- ${kind} 认可`
      : '    与用例比较；只看项目自己的用例文件夹 test/templates/cases',
    '',
  ].join('\n');
}

/** A path as a shell takes it. */
function quoted(path: string): string {
  return /^[\p{L}\p{N}./\\_:~-]+$/u.test(path) ? path : `"${path}"`;
}
