import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { useId } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocale } from '../../i18n/useT.ts';
import { useLiveT } from '../../live/LiveWords.tsx';
import field from '../../ui/Field.module.css';
import chips from './chips.module.css';

/** As many as the server takes. */
const MOST = 8;

/** Languages that many of those speak who are new in a European city (ISO 639, of both lengths). */
const OTHERS = [
  'am',
  'bg',
  'bm',
  'bn',
  'ca',
  'ckb',
  'de',
  'el',
  'fa',
  'ff',
  'ha',
  'hi',
  'hr',
  'ht',
  'hu',
  'hy',
  'ig',
  'ka',
  'kab',
  'kmr',
  'ln',
  'ml',
  'mn',
  'ne',
  'nl',
  'pa',
  'pl',
  'ps',
  'pt',
  'rif',
  'ro',
  'rom',
  'ru',
  'sk',
  'snk',
  'so',
  'sq',
  'sr',
  'sw',
  'ta',
  'ti',
  'tl',
  'tr',
  'uk',
  'ur',
  'vi',
  'wo',
  'yo',
  'zh',
] as const;

interface LanguageChipsProps {
  readonly legend: string;
  readonly hint: string;
  /** Shown before all others. */
  readonly first: readonly string[];
  readonly value: readonly string[];
  onChange(languages: readonly string[]): void;
}

/** Some languages, in the order in which they are chosen: those of the pages are in sight, any other is added from a list. */
export function LanguageChips({ legend, hint, first, value, onChange }: LanguageChipsProps) {
  const { language } = useFormat();
  const hintId = useId();
  const inSight = [...new Set([...first, ...LANGUAGE_TAGS, ...value])];
  const toggle = (tag: string) =>
    onChange(value.includes(tag) ? value.filter((each) => each !== tag) : [...value, tag]);
  return (
    <fieldset className={chips.chips} aria-describedby={hintId}>
      <legend className={chips.legend}>{legend}</legend>
      {inSight.map((tag) => (
        <label key={tag} className={chips.chip}>
          <input
            type="checkbox"
            checked={value.includes(tag)}
            disabled={!value.includes(tag) && value.length >= MOST}
            onChange={() => toggle(tag)}
          />
          {language(tag)}
        </label>
      ))}
      {value.length < MOST && <AddLanguage known={inSight} onAdd={(tag) => onChange([...value, tag])} />}
      <p id={hintId} className={field.hint}>
        {hint}
      </p>
    </fieldset>
  );
}

interface AddLanguageProps {
  readonly known: readonly string[];
  onAdd(tag: string): void;
}

function AddLanguage({ known, onAdd }: AddLanguageProps) {
  const t = useLiveT();
  const locale = useLocale();
  const { language } = useFormat();
  const compare = new Intl.Collator(locale).compare;
  const others = OTHERS.filter((tag) => !known.includes(tag))
    .map((tag) => ({ tag, name: language(tag) }))
    // What the browser has no name for would be a riddle.
    .filter(({ tag, name }) => name !== tag)
    .sort((one, other) => compare(one.name, other.name));
  return (
    <select
      className={chips.more}
      aria-label={t('lobby.spoken.more')}
      value=""
      onChange={(event) => onAdd(event.target.value)}
    >
      <option value="" disabled>
        {t('lobby.spoken.more')}
      </option>
      {others.map(({ tag, name }) => (
        <option key={tag} value={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}
