import { LANGUAGE_TAGS, LANGUAGES } from '@parcours/shared/messages';
import { Contrast, Languages, Moon, Sun, SunMoon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../i18n/useT.ts';
import { usePreferences } from '../local/PreferencesContext.tsx';
import { THEMES, type Theme, WHEELS } from '../local/preferences.ts';
import { Check, Select } from '../ui/controls.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { HeaderSelect } from '../ui/HeaderSelect.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { InstallSection } from './offline/InstallApp.tsx';
import styles from './Settings.module.css';

const THEME_ICONS: Readonly<Record<Theme, typeof Sun>> = {
  system: SunMoon,
  light: Sun,
  dark: Moon,
  contrast: Contrast,
};

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

/** Language alone, where there is little room. */
export function LanguageMenu() {
  const { language } = useSettings();
  return <HeaderSelect icon={<Languages size={18} aria-hidden />} {...language} />;
}

/** All that a person can choose for themselves: the board page leaves its header to the board. */
export function SettingsDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const { isCalm, wheel, prefer } = usePreferences();
  const { language, theme } = useSettings();
  return (
    <Dialog size="sm" title={t('settings.title')} closeLabel={t('common.close')} onClose={onClose}>
      <Section title={t('settings.look')}>
        <Select {...language} />
        <Select
          {...theme}
          hint={theme.value === 'contrast' ? t('settings.theme.contrast.hint') : undefined}
        />
        <Check
          label={t('settings.calm')}
          hint={t('settings.calm.hint')}
          isChecked={isCalm}
          onChange={(isChecked) => prefer({ isCalm: isChecked })}
        />
      </Section>
      {/* Under a finger alone there is no wheel. */}
      {matchMedia('(any-pointer: fine)').matches && (
        <Section title={t('settings.canvas')}>
          <Segmented
            label={t('settings.wheel')}
            hint={t('settings.wheel.hint')}
            value={wheel}
            options={WHEELS.map((value) => ({ value, label: t(`settings.wheel.${value}`) }))}
            onChange={(value) => prefer({ wheel: value })}
          />
        </Section>
      )}
      <InstallSection />
    </Dialog>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Language and theme with their names and what there is to choose. */
function useSettings() {
  const t = useT();
  const { locale, theme, prefer } = usePreferences();
  return {
    language: {
      label: t('settings.language'),
      value: locale,
      options: LANGUAGE_TAGS.map((value) => ({ value, label: LANGUAGES[value].name, lang: value })),
      onChange: (value: typeof locale) => prefer({ locale: value }),
    },
    theme: {
      label: t('settings.theme'),
      value: theme,
      options: THEMES.map((value) => ({ value, label: t(`settings.theme.${value}`) })),
      onChange: (value: Theme) => prefer({ theme: value }),
    },
  };
}
