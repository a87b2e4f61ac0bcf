import type { ReactNode } from 'react';
import { Loaded } from '../components/Loaded.js';

/** With the reader of pages and all else that the first screen does without. */
const loadDesk = () => import('../clips/ClipDesk.js');

/** 网页动态: what was taken from web pages. */
export function ClipsScreen(): ReactNode {
  return (
    <Loaded load={loadDesk} label="正在准备">
      {({ ClipDesk }) => <ClipDesk />}
    </Loaded>
  );
}
