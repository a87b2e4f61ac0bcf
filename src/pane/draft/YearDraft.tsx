import {
  Button,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Switch,
  Text,
  tokens,
} from '@fluentui/react-components';
import { FolderZip20Regular } from '@fluentui/react-icons';
import { useMemo, useState, type ReactNode } from 'react';
import { ProblemBar } from '../components/ProblemBar.js';
import { useOpened, useSession } from '../session/session.js';
import { TaskBar } from '../task/TaskBar.js';
import type { ChoiceGroup } from './choices.js';
import type { DraftCore } from './core.js';
import { DetailsFields } from './DetailsFields.js';
import { EMPTY_FORM, ISSUE_FIELDS, readDetails } from './detailsForm.js';
import { useRemembered } from '../session/remembered.js';
import { useYear } from './useYear.js';
import { YearResult } from './YearResult.js';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '640px' },
  facts: { color: tokens.colorNeutralForeground2 },
});

/** 全年生成: every document that can be drafted, in one zip, with the check report. */
export function YearDraft({
  core,
  groups,
  onLedger,
}: {
  core: DraftCore;
  groups: readonly ChoiceGroup[];
  onLedger: () => void;
}): ReactNode {
  const styles = useStyles();
  const { report } = useOpened();
  const { ledger } = useSession();
  const { state, task, start } = useYear(core);
  const { busy, outcome, cancelled, error } = state;
  const [form, setForm] = useRemembered('year details', EMPTY_FORM);
  const [clean, setClean] = useRemembered('clean', false);
  const [withLedger, setWithLedger] = useState(true);
  const { details, errors } = useMemo(() => readDetails(form, core.reading), [form, core]);
  const states = groups.flatMap(({ options }) =>
    options.flatMap(({ line }) => (line?.planned == null ? [] : line.state)),
  );
  const count = (...wanted: typeof states): number => states.filter((state) => wanted.includes(state)).length;
  const fresh = count('due');
  const waiting = count('not-yet', 'no-data');

  return (
    <div className={styles.column}>
      <Text className={styles.facts}>
        截至{report.asOf}：{fresh}期应编发，{count('drafted')}期已起草，{count('issued')}
        期已印发，都会生成（连同总结和核对报告）；
        {waiting > 0 && `${waiting}期还没有数据，会跳过。`}
        已印发的只供对照。
      </Text>
      <DetailsFields form={form} errors={errors} masthead={null} fields={ISSUE_FIELDS} onChange={setForm} />
      <Switch checked={clean} label="清稿（不带批注）" onChange={(_, { checked }) => setClean(checked)} />
      <Checkbox
        checked={withLedger && fresh > 0}
        disabled={fresh === 0}
        label={
          fresh === 0
            ? '没有新的一期要记入台账'
            : `把新起草的${fresh}期${ledger !== null ? '记入台账（草稿）' : '列成台账的行，供粘贴'}；台账里已有的不动`
        }
        onChange={(_, { checked }) => setWithLedger(checked === true)}
      />
      <Button
        appearance="primary"
        icon={<FolderZip20Regular />}
        disabled={busy || Object.keys(errors).length > 0}
        onClick={() => void start({ details, clean }, withLedger && fresh > 0)}
      >
        全年生成
      </Button>
      <TaskBar task={task} />
      {cancelled && (
        <MessageBar intent="info" role="status">
          <MessageBarBody>
            {outcome === null ? '已停下，没有生成文件。' : '已取消，台账只记了下面这些。'}
          </MessageBarBody>
        </MessageBar>
      )}
      {error !== null && <ProblemBar error={error} />}
      {outcome !== null && <YearResult outcome={outcome} onLedger={onLedger} />}
    </div>
  );
}
