import Big from 'big.js';
import { once } from 'es-toolkit/function';
import { isWaiting, type Assessment, type Class } from '../check/report.js';
import type { IsoDate } from '../plan/period.js';
import type { Standing, TargetLine } from './content.js';
import { countFigure, shareFigure } from './countFigures.js';
import { lagsOf } from './lags.js';
import { lazily, type Makers } from './lazily.js';

/** An assessment and what a template may say of it. */
export interface Assessed {
  assessment: Assessment;
  line: TargetLine;
}

/** Sorts targets by how they stand, and counts them. */
export function standingOf(assessed: readonly Assessed[], asOf: IsoDate): Standing {
  const all = assessed.map(({ assessment }) => assessment);
  const group = (keep: (assessment: Assessment) => boolean) => assessed.filter(({ assessment }) => keep(assessment));
  const ofClass = (...classes: readonly Class[]) => group((a) => classes.includes(a.class));
  const lines = (some: readonly Assessed[]): TargetLine[] => some.map(({ line }) => line);
  const count = (what: string, some: readonly Assessed[]) =>
    countFigure(
      what,
      some.map(({ assessment }) => assessment),
      asOf,
    );

  const done = ofClass('exceeded', 'met');
  const behind = group((a) => a.class === 'behind' && a.target.strength === 'firm').sort(furthestFirst);
  const behindStretch = group((a) => a.class === 'behind' && a.target.strength === 'stretch').sort(furthestFirst);
  const waiting = group((a) => isWaiting(a.why));
  const unknown = group((a) => a.why !== null && !isWaiting(a.why));
  // A level may have been over half before the year began.
  const rated = once(() =>
    assessed.filter(({ assessment, line }) => line.rate !== null && assessment.target.basis === 'flow'),
  );
  const stretch = once(() => group((a) => a.target.strength === 'stretch'));
  const halfway = once(() => rated().filter(({ assessment }) => new Big(assessment.rate ?? 0).gte('0.5')));
  const made = {
    all: lines(assessed),
    exceeded: lines(ofClass('exceeded')),
    met: lines(ofClass('met')),
    done: lines(done),
    ahead: lines(ofClass('ahead')),
    onPace: lines(ofClass('on-pace')),
    behind: lines(behind),
    behindStretch: lines(behindStretch),
    waiting: lines(waiting),
    unknown: lines(unknown),
    behindInGreen: lines(group((a) => a.class === 'behind' && a.light === 'green')),
  };
  const counts: Makers<Standing['counts']> = {
    all: () => count('目标', assessed),
    exceeded: () => count('超额完成', ofClass('exceeded')),
    done: () => count('已完成', done),
    ahead: () => count('超进度', ofClass('ahead')),
    onPace: () => count('达进度', ofClass('on-pace')),
    onTrack: () => count('达到进度要求', ofClass('exceeded', 'met', 'ahead', 'on-pace')),
    behind: () => count('欠进度', behind),
    behindStretch: () => count('力争目标欠进度', behindStretch),
    waiting: () => count('未到时点或尚未发布', waiting),
    unknown: () => count('暂无数据', unknown),
    lagging: () => count('欠进度（含力争目标）', ofClass('behind')),
    undetermined: () => count('无法判定', ofClass('undetermined')),
    rated: () => count('按累计数考核的目标', rated()),
    halfway: () => count('完成率过半', halfway()),
    firm: () =>
      count(
        '确保目标',
        group((a) => a.target.strength === 'firm'),
      ),
    stretch: () => count('力争目标', stretch()),
    doneShare: () =>
      shareFigure(
        '已完成',
        done.map(({ assessment }) => assessment),
        all,
        asOf,
      ),
  };
  return lazily(made, {
    lags: () => lagsOf(lines(behind)),
    halfway: () => lines(halfway()),
    scheduled: () => lines(group((a) => a.target.schedule.length > 0)),
    stretch: () => lines(stretch()),
    withOffice: () => lines(assessed.filter(({ line }) => line.office !== null)),
    counts: () => lazily({}, counts),
  });
}

/** By points behind pace. */
export function furthestFirst(a: Assessed, b: Assessed): number {
  return new Big(a.assessment.points ?? 0).cmp(b.assessment.points ?? 0);
}
