import { useSyncExternalStore } from 'react';
import type { DeskState, TemplateDesk } from './templateDesk.js';

/** How the own templates stand, as it changes. */
export function useTemplateDesk(desk: TemplateDesk): DeskState {
  return useSyncExternalStore(desk.subscribe, desk.state);
}
