import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Crash } from '../../../src/pane/components/Crash.js';
import { PreviewPage } from './PreviewPage.js';

const element = document.getElementById('page');
if (element === null) throw new Error('the page has no element “page”');
createRoot(element).render(
  <StrictMode>
    <FluentProvider theme={webLightTheme} style={{ height: '100%' }}>
      <Crash>
        <PreviewPage />
      </Crash>
    </FluentProvider>
  </StrictMode>,
);
