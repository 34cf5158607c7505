import { LANGUAGE_TAGS, LANGUAGES } from '@parcours/shared/messages';
import { useId } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { usePreferences } from '../../../local/PreferencesContext.tsx';
import chips from '../chips.module.css';

/** The first thing that is asked, since all else has to be read: each language by its own name. */
export function PageLanguage() {
  const t = useLiveT();
  const { locale, prefer } = usePreferences();
  const name = useId();
  return (
    <fieldset className={chips.chips}>
      <legend className="visually-hidden">{t('lobby.language')}</legend>
      {LANGUAGE_TAGS.map((tag) => (
        <label key={tag} lang={tag} className={chips.chip}>
          <input type="radio" name={name} checked={tag === locale} onChange={() => prefer({ locale: tag })} />
          {LANGUAGES[tag].name}
        </label>
      ))}
    </fieldset>
  );
}
