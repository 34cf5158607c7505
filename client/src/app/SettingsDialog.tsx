import { LOCALE_NAMES, LOCALES } from '../i18n/locales.ts';
import { useT } from '../i18n/useT.ts';
import { THEMES } from '../local/preferences.ts';
import { Select } from '../ui/controls.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { usePreferences } from './Preferences.tsx';

/** Language and theme, where the header has no room for them. */
export function SettingsDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const { locale, theme, setLocale, setTheme } = usePreferences();
  return (
    <Dialog size="sm" title={t('settings.title')} closeLabel={t('common.close')} onClose={onClose}>
      <Select
        label={t('settings.language')}
        value={locale}
        options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
        onChange={setLocale}
      />
      <Select
        label={t('settings.theme')}
        value={theme}
        options={THEMES.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
        onChange={setTheme}
      />
    </Dialog>
  );
}
