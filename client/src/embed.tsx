import { isLanguage, languageFor } from '@parcours/shared/messages';
import { readAddress } from '@parcours/shared/protocol';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { EmbedPage } from './app/EmbedPage.tsx';
import { I18nProvider } from './i18n/I18nProvider.tsx';
import { keepLook } from './local/look.ts';
import './app/fontFaces.ts';
import './app/tokens.css';
import './app/base.css';
import './app/contrast.css';

const root = document.getElementById('root');
if (root === null) throw new Error('embed.html has no #root');
const asked = new URLSearchParams(location.search).get('lang') ?? '';
// Nothing is read from this browser's storage, nor kept there: the page around is somebody else's.
keepLook({ theme: 'system', isCalm: false });
const locale = isLanguage(asked) ? asked : languageFor(navigator.languages);
const reading = readAddress(location.pathname + location.search + location.hash);
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale={locale}>
      <EmbedPage reading={reading} />
    </I18nProvider>
  </StrictMode>,
);
