import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { memoize } from 'es-toolkit/function';
import { contentFromYaml } from '../../../src/bulletin/content/contentFromYaml.js';
import { readSetupFiles, readTemplates } from '../../../src/cli/readFiles.js';
import { InputError } from '../../../src/inputError.js';
import { openSetup, TITLE, type Setup } from '../../../src/pipeline/composing.js';
import { openFile, openWorkbook, type OpenedWorkbook } from '../../../src/pipeline/reading.js';
import { readableMarkdown } from '../../../src/pipeline/templates.js';
import { compileTemplates } from '../../../src/template/compile.js';
import { render, type Templates } from '../../../src/template/render.js';
import type { BranchCollector } from '../../../src/template/runtimeHelpers.js';
import { root as projectRoot } from '../../e2e/commandLine.js';
import { readCaseFile, type CaseFile } from './caseFile.js';
import { preparedOf, renderedOf } from './prepared.js';
import { yamlWorkbook } from './yamlWorkbook.js';

/** Where cases and templates are. */
export interface Folders {
  cases: string;
  templates: string;
  /** Paths in a case are looked for in its own folder and then here. */
  root: string;
}

/** The project's own. */
export const FOLDERS: Folders = {
  cases: `${projectRoot}test/templates/cases`,
  templates: `${projectRoot}templates`,
  root: projectRoot,
};

/** All that the cases of a folder share: each template is compiled, each plan and workbook read but once. */
export interface Suite {
  folders: Folders;
  /** Handlebars by name. */
  sources: ReadonlyMap<string, string>;
  /** Names of the cases, their folders below `cases`: `monthly/all-met`; in order. */
  names: readonly string[];
  /** The file of a case. */
  pathOf: (name: string, file: 'case.yaml' | 'expected.md') => string;
  /** @throws InputError */
  caseFile: (name: string) => CaseFile;
  /**
   * The readable Markdown that the case's template yields today.
   * @throws InputError for whatever is wrong with the case, its data or its template
   */
  textOf: (name: string, branches?: BranchCollector) => Promise<string>;
}

/**
 * Opens a folder of cases.
 * @throws InputError for the first template that cannot be used
 */
export async function openSuite(folders: Folders = FOLDERS): Promise<Suite> {
  const sources = await readTemplates(folders.templates);
  const templates = compileTemplates(sources, [TITLE]);
  const setupOf = memoize((plan: string) => readYear(plan, folders.templates, templates));
  const workbookOf = memoize(async (key: string) => {
    const [plan = '', workbook = ''] = key.split('\0');
    return readBook(workbook, await setupOf(plan));
  });
  const pathOf: Suite['pathOf'] = (name, file) => join(folders.cases, name, file);
  const caseFile: Suite['caseFile'] = (name) => {
    const path = pathOf(name, 'case.yaml');
    if (!existsSync(path)) {
      throw new InputError(
        'file',
        '缺少 case.yaml。',
        { file: shownPath(folders, path) },
        '写法见 test/templates/README.md。',
      );
    }
    return readCaseFile(readFileSync(path, 'utf8'), shownPath(folders, path));
  };
  const textOf: Suite['textOf'] = async (name, branches) => {
    const one = caseFile(name);
    const { template, data, fault } = one;
    if (!templates.byName.has(template)) {
      fault(
        'template',
        `没有模板“${template}”。`,
        '请写 templates 文件夹里的模板，不带 .md.hbs，如 bulletins/monthly。',
      );
    }
    const find = (field: string, written: string): string =>
      [join(folders.cases, name), folders.root]
        .map((base) => resolve(base, written))
        .find((path) => existsSync(path)) ??
      fault(field, `找不到“${written}”。`, '路径从用例的文件夹或项目的文件夹算起。');
    const options = branches === undefined ? {} : { branches };
    if (data.from === 'content') {
      const path = find('content', data.content);
      const content = contentFromYaml(readFileSync(path, 'utf8'), shownPath(folders, path));
      return readableMarkdown(
        render(templates, template, content, { partials: new Map([[TITLE, data.title]]), ...options }),
      );
    }
    const plan = find('plan', data.plan);
    const workbook = find('workbook', data.workbook);
    const setup = await setupOf(plan);
    const prepared = preparedOf(setup, await workbookOf(`${plan}\0${workbook}`), data, fault);
    const { template: own } = prepared.order;
    if (own !== template) {
      fault('template', `这一份的模板是“${own}”，不是“${template}”。`, '请改正 template，或改写的是哪一期。');
    }
    return readableMarkdown(renderedOf(setup, prepared, options));
  };
  return { folders, sources, names: caseNames(folders.cases), pathOf, caseFile, textOf };
}

async function readYear(plan: string, templatesFolder: string, templates: Templates): Promise<Setup> {
  return openSetup({ ...(await readSetupFiles({ plan, templates: templatesFolder })), templates });
}

function readBook(path: string, { plan }: Setup): OpenedWorkbook {
  const bytes = readFileSync(path);
  return path.endsWith('.yaml')
    ? openWorkbook(yamlWorkbook(bytes.toString('utf8'), basename(path)), plan)
    : openFile(bytes, basename(path), plan);
}

/** Every folder that has a file of a case, or holds nothing: a case that lost its files must not go unnoticed. */
export function caseNames(folder: string): string[] {
  const folders = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const names = readdirSync(path);
      return names.length === 0 || names.includes('case.yaml') || names.includes('expected.md');
    })
    .map((path) => relative(folder, path).split(sep).join('/'))
    .sort();
}

/** A path as a person at the project's folder sees it. */
export function shownPath({ root }: Pick<Folders, 'root'>, path: string): string {
  return relative(root, path).split(sep).join('/');
}
