import type { FacetsById } from '@parcours/shared/directory';
import { useMemo } from 'react';
import { useFieldWords } from '../../i18n/fieldWords.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocale, useT } from '../../i18n/useT.ts';
import type { Offer } from '../../records/services/offers.ts';
import { Select } from '../../ui/controls.tsx';
import { useLibraryT } from '../../ui/LibraryWords.tsx';
import styles from './Directory.module.css';
import { choicesIn, type Filter } from './filter.ts';

interface FilterChoiceProps {
  readonly offers: readonly Offer[];
  readonly facets: FacetsById;
  readonly filter: Filter;
  onFilter(filter: Filter): void;
}

/** By what the list is thinned out; what all have in common, or nobody says, is no choice. */
export function FilterChoice({ offers, facets, filter, onFilter }: FilterChoiceProps) {
  const t = useT();
  const format = useFormat();
  const fieldWords = useFieldWords();
  const say = useLibraryT();
  const locale = useLocale();
  const choices = useMemo(() => choicesIn(offers, facets), [offers, facets]);
  const { kinds, languages, channels } = choices;
  const [themes, places] = useMemo(() => {
    const byName = new Intl.Collator(locale).compare;
    return [[...choices.themes].sort(byName), [...choices.places].sort(byName)];
  }, [choices, locale]);
  return (
    <div className={styles.filter}>
      <Choice
        label={say('directory.filter.theme')}
        value={filter.theme}
        values={themes}
        wordOf={asWritten}
        onChange={(theme) => onFilter({ ...filter, theme })}
      />
      <Choice
        label={say('directory.filter.place')}
        value={filter.place}
        values={places}
        wordOf={asWritten}
        onChange={(place) => onFilter({ ...filter, place })}
      />
      <Choice
        label={fieldWords('actors', 'kind')}
        value={filter.kind}
        values={kinds}
        wordOf={(kind) => t(`actorKind.${kind}`)}
        onChange={(kind) => onFilter({ ...filter, kind })}
      />
      <Choice
        label={fieldWords('services', 'languages')}
        value={filter.language}
        values={languages}
        wordOf={(language) => format.language(language)}
        onChange={(language) => onFilter({ ...filter, language })}
      />
      <Choice
        label={fieldWords('services', 'channels')}
        value={filter.channel}
        values={channels}
        wordOf={(channel) => t(`channel.${channel}`)}
        onChange={(channel) => onFilter({ ...filter, channel })}
      />
    </div>
  );
}

const asWritten = (text: string): string => text;

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly values: readonly Value[];
  wordOf(value: Value): string;
  onChange(value: Value | undefined): void;
}

function Choice<Value extends string>({ label, value, values, wordOf, onChange }: ChoiceProps<Value>) {
  const say = useLibraryT();
  if (values.length < 2) return null;
  return (
    <Select<Value | ''>
      label={label}
      value={value ?? ''}
      options={[
        { value: '', label: say('directory.filter.any') },
        ...values.map((each) => ({ value: each, label: wordOf(each) })),
      ]}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
    />
  );
}
