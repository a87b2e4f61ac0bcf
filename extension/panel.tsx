import { browserClips } from '../src/pane/clips/browserClips.js';
import { browserMemory } from '../src/pane/memory/browserMemory.js';
import { openPane } from '../src/pane/openPane.js';
import { screenOf } from '../src/pane/screens.js';
import { listenForOutcomes } from './capture/outcomeStore.js';
import { refusalWords } from './capture/refusalWords.js';

const keeper = browserClips();

openPane({
  host: { kind: 'browser', why: 'plain' },
  memory: browserMemory({ alsoClear: [keeper.clear] }),
  clips: {
    keeper,
    listen: (listener) =>
      listenForOutcomes(({ taken, refusal }) => {
        if (taken !== null) listener({ taken, refused: null });
        else if (refusal !== null) listener({ taken: null, refused: refusalWords(refusal) });
      }),
  },
  screen: screenOf(location.search),
  loadYear: async () => (await import('jianbao-year')).default,
  loadTemplateFolder: async () => (await import('jianbao-templates')).default,
});
