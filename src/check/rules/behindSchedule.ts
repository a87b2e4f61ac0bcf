import type { Target } from '../../plan/plan.js';
import { officeName } from '../office.js';
import type { Assessment, FindingOf, Severity } from '../report.js';
import { placed, type Rule, type RuleDoc } from './rule.js';

/** A target that lags: a stretch target is noted, a firm one is an error once its light is red. */
export const behindSchedule: Rule<'behind-schedule'> = ({ plan, progress, assessments }) =>
  assessments
    .filter((assessment) => assessment.class === 'behind')
    .map((assessment): FindingOf<'behind-schedule'> => {
      const { target, entry } = assessment;
      const at = { severity: severityOf(assessment), ...placed(target.id, entry?.sources.at(-1) ?? null) };
      const facts = { office: officeName(plan, progress, target), lights: plan.settings.lights };
      return { rule: 'behind-schedule', ...at, metric: target.metric, assessment, ...facts };
    });

function severityOf({ target, light }: Assessment): Severity {
  if (target.strength === 'stretch') return 'info';
  return light === 'red' ? 'error' : 'warning';
}

const target: Target = {
  id: '16-2',
  chapter: 3,
  item: 16,
  metric: '专利权质押贷款发放额',
  aliases: [],
  comparator: '>=',
  value: '5000',
  unit: '万元',
  basis: 'flow',
  strength: 'firm',
  office: null,
  quote: '',
  objectiveQuote: null,
  cycle: 'month',
  schedule: [],
  judgedFrom: null,
  publishedFrom: null,
  list: null,
  countsBulletins: false,
};

const source = { sheet: '指标月报', cell: 'O28', text: '3580' };

export const behindScheduleDoc: RuleDoc<'behind-schedule'> = {
  what: '目标落后于序时进度，或到期没有达到：一般是警告，硬性目标亮红灯是错误，“力争”“争取”的目标只是提示。',
  practice:
    '序时进度是时间过了多少就应完成多少（9月底75%）；落后10个百分点起亮黄灯，超过30个百分点或已过时限亮红灯，界限可在 plan.yaml 的 settings.lights 里改。比率、增速、存量不按时间折算。',
  example: {
    given: 'O28（9月）填3580，年度目标5000万元以上',
    finding: {
      rule: 'behind-schedule',
      severity: 'warning',
      ...placed(target.id, source),
      metric: target.metric,
      assessment: {
        target,
        entry: {
          target: target.id,
          asOf: '2021-09-30',
          value: '3580',
          approximate: false,
          bound: null,
          conversion: null,
          sources: [source],
          how: 'read',
          evidence: '',
        },
        actual: '3580',
        rate: '0.716',
        pace: '0.75',
        points: '-3.4',
        class: 'behind',
        light: 'green',
        why: null,
        until: null,
        blank: null,
      },
      office: '资源配置与管理科',
      lights: { yellow: '10', red: '30' },
    },
  },
};
