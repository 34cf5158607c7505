import { LANGUAGE_TAGS, LANGUAGES } from '@parcours/shared/messages';
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
        options={LANGUAGE_TAGS.map((value) => ({ value, label: LANGUAGES[value].name }))}
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
