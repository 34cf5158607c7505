import { LANGUAGE_TAGS, LANGUAGES } from '@parcours/shared/messages';
import { Languages, Moon, Sun, SunMoon } from 'lucide-react';
import { useT } from '../i18n/useT.ts';
import { THEMES, type Theme } from '../local/preferences.ts';
import { HeaderSelect } from '../ui/HeaderSelect.tsx';
import { usePreferences } from './Preferences.tsx';

const THEME_ICONS: Readonly<Record<Theme, typeof Sun>> = { system: SunMoon, light: Sun, dark: Moon };

/** Language and theme, as they stand in each page's header. */
export function SettingsMenu() {
  const t = useT();
  const { locale, theme, setLocale, setTheme } = usePreferences();
  const ThemeIcon = THEME_ICONS[theme];
  return (
    <>
      <HeaderSelect
        label={t('settings.language')}
        icon={<Languages size={18} aria-hidden />}
        value={locale}
        options={LANGUAGE_TAGS.map((value) => ({ value, label: LANGUAGES[value].name, lang: value }))}
        onChange={setLocale}
      />
      <HeaderSelect
        label={t('settings.theme')}
        icon={<ThemeIcon size={18} aria-hidden />}
        value={theme}
        options={THEMES.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
        onChange={setTheme}
      />
    </>
  );
}
