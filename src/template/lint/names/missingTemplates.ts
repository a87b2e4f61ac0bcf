import type { LintFault } from '../fault.js';
import { nearestName } from '../../../plan/nearestName.js';
import { fileOfTemplate } from '../../files.js';
import type { CalendarTitles } from './calendarTitles.js';

/** Templates that the calendar asks for and that are not there. */
export function missingTemplates(names: ReadonlySet<string>, { wanted }: CalendarTitles): LintFault[] {
  return [...wanted].flatMap(([template, spot]): LintFault[] => {
    if (names.has(template)) return [];
    const [folder = '', kind = ''] = template.split('/');
    const spare = [...names].filter((name) => name.startsWith(`${folder}/`) && !wanted.has(name));
    const meant = nearestName(
      kind,
      spare.map((name) => name.slice(folder.length + 1)),
    );
    const advice =
      meant === null
        ? '请新建这个文件，或者改正种类的名称。'
        : `有一个 ${fileOfTemplate(`${folder}/${meant}`)}，是不是要用它？请改正两者中的一个名称。`;
    return [
      { rule: 'no-template', severity: 'error', ...spot, what: `没有模板 ${fileOfTemplate(template)}。`, advice },
    ];
  });
}
