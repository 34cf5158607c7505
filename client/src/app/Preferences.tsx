import type { Language } from '@parcours/shared/messages';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import {
  preferredLocale,
  preferredTheme,
  rememberLocale,
  rememberTheme,
  type Theme,
} from '../local/preferences.ts';

export interface Preferences {
  readonly locale: Language;
  readonly theme: Theme;
  setLocale(locale: Language): void;
  setTheme(theme: Theme): void;
}

const PreferencesContext = createContext<Preferences | undefined>(undefined);

/** Language and theme of this browser, remembered; the theme is put on the document. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState(preferredLocale);
  const [theme, setTheme] = useState(preferredTheme);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const preferences = useMemo(
    () => ({
      locale,
      theme,
      setLocale: (next: Language) => {
        rememberLocale(next);
        setLocale(next);
      },
      setTheme: (next: Theme) => {
        rememberTheme(next);
        setTheme(next);
      },
    }),
    [locale, theme],
  );
  return <PreferencesContext value={preferences}>{children}</PreferencesContext>;
}

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (preferences === undefined) throw new Error('usePreferences outside of PreferencesProvider');
  return preferences;
}
