import type { ChoiceGroup } from '../../progress/mapping/correctionChoices.js';
import type { Doubt } from '../../progress/mapping/doubts.js';
import type { Desk } from './useDesk.js';
import type { MappingCore } from '../core.js';

/** What a card of one kind of doubt is given. */
export interface CardProps<Of extends Doubt = Doubt> {
  core: MappingCore;
  desk: Desk;
  doubt: Of;
  groups: readonly ChoiceGroup[];
  names: ReadonlyMap<string, string>;
}
