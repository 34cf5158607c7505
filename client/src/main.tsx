import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { settleAddress } from './app/useRoute.ts';
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './app/tokens.css';
import './app/base.css';
import './app/contrast.css';
import { surviveTranslation } from './translation/surviveTranslation.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
settleAddress();
surviveTranslation(document);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
