import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { settleAddress } from './app/useRoute.ts';
import { surviveTranslation } from './translation/surviveTranslation.ts';
import { followBack } from './ui/layers/layers.ts';
import { followScreenKeyboard } from './ui/screenKeyboard.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
followBack();
followScreenKeyboard();
settleAddress();
surviveTranslation(document);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
