import type { ReactNode } from 'react';
import { I18nProvider } from '../i18n/I18nProvider.tsx';
import { useT } from '../i18n/useT.ts';
import { PreferencesProvider, usePreferences } from '../local/PreferencesContext.tsx';
import { ToastProvider } from '../ui/toasts.tsx';
import { Pages } from './Pages.tsx';

/** Everything that any page needs around it. */
export function App() {
  return (
    <PreferencesProvider>
      <Worded>
        <Pages />
      </Worded>
    </PreferencesProvider>
  );
}

function Worded({ children }: { children: ReactNode }) {
  const { locale } = usePreferences();
  return (
    <I18nProvider locale={locale}>
      <Toasted>{children}</Toasted>
    </I18nProvider>
  );
}

function Toasted({ children }: { children: ReactNode }) {
  const t = useT();
  const labels = { region: t('toast.region'), dismiss: t('toast.dismiss') };
  return <ToastProvider labels={labels}>{children}</ToastProvider>;
}
