import { browserMemory } from '../src/pane/memory/browserMemory.js';
import { openPane } from '../src/pane/openPane.js';
import { screenOf } from '../src/pane/screens.js';

openPane({
  host: { kind: 'browser', why: 'plain' },
  memory: browserMemory(),
  screen: screenOf(location.search),
  loadYear: async () => (await import('jianbao-year')).default,
  loadTemplateFolder: async () => (await import('jianbao-templates')).default,
});
