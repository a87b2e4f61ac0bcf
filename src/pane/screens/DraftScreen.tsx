import type { ReactNode } from 'react';
import { Loaded } from '../components/Loaded.js';

/** With the preview and all else that the first screen does without. */
const loadDrafting = () => import('../draft/Drafting.js');

/** 生成: a bulletin, a summary, or the whole year. */
export function DraftScreen(props: { summary: boolean; onLedger: () => void; onTemplates: () => void }): ReactNode {
  return (
    <Loaded load={loadDrafting} label="正在准备">
      {({ Drafting }) => <Drafting {...props} />}
    </Loaded>
  );
}
