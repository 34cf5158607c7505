import { LANGUAGE_TAGS, LANGUAGES, type Language } from '@parcours/shared/messages';
import { Languages, Moon, Sun, SunMoon } from 'lucide-react';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useT } from '../i18n/useT.ts';
import {
  preferredLocale,
  preferredTheme,
  rememberLocale,
  rememberTheme,
  THEMES,
  type Theme,
} from '../local/preferences.ts';
import { HeaderSelect } from '../ui/HeaderSelect.tsx';

const THEME_ICONS: Readonly<Record<Theme, typeof Sun>> = { system: SunMoon, light: Sun, dark: Moon };

/** Language and theme, as they stand in each page's header. */
export function SettingsMenu() {
  const { language, theme } = useSettings();
  const ThemeIcon = THEME_ICONS[theme.value];
  return (
    <>
      <HeaderSelect icon={<Languages size={18} aria-hidden />} {...language} />
      <HeaderSelect icon={<ThemeIcon size={18} aria-hidden />} {...theme} />
    </>
  );
}

/** Each setting with its name and what there is to choose. */
export function useSettings() {
  const t = useT();
  const { locale, theme, setLocale, setTheme } = usePreferences();
  return {
    language: {
      label: t('settings.language'),
      value: locale,
      options: LANGUAGE_TAGS.map((value) => ({ value, label: LANGUAGES[value].name, lang: value })),
      onChange: setLocale,
    },
    theme: {
      label: t('settings.theme'),
      value: theme,
      options: THEMES.map((value) => ({ value, label: t(`settings.theme.${value}`) })),
      onChange: setTheme,
    },
  };
}

interface Preferences {
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
