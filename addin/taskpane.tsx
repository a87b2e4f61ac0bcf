import { openPane } from '../src/pane/openPane.js';
import { screenOf } from '../src/pane/screens.js';
import { findHost } from './host.js';

const host = await findHost();
openPane({
  host,
  screen: screenOf(location.search),
  loadYear: async () => (await import('jianbao-year')).default,
  loadTemplateFolder: async () => (await import('jianbao-templates')).default,
});
