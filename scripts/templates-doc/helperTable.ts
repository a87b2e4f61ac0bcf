import { groupBy } from 'es-toolkit/array';
import { HELPERS } from '../../src/template/helpers.js';
import { TAKES, YIELDS, type Helper, type Takes } from '../../src/template/helpers/helper.js';
import { code, table } from './table.js';

/** The table of every helper. */
export function helperTable(): string {
  const rows = HELPERS.map((helper) => [
    `${code(helper.chineseName)} ${code(helper.name)}`,
    helper.about,
    parametersOf(helper),
    YIELDS[helper.yields],
    code(helper.example),
  ]);
  return table(['助手', '做什么', '参数', '得到', '例'], rows);
}

/** Those that may be the same are told together: 甲、乙：…. */
function parametersOf({ parameters, repeats }: Helper): string {
  const told = Object.entries(groupBy(parameters, ({ takes }) => takes)).map(([takes, same], at, all) => {
    const names = same.map(({ name }) => name).join('、');
    const more = repeats && at === all.length - 1 ? '……' : '';
    return `${names}${more}：${TAKES[takes as Takes]}`;
  });
  return told.join('；');
}
