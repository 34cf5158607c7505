import { useMemo } from 'react';
import { useFieldWords } from '../../i18n/fieldWords.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import type { Offer } from '../../records/services/offers.ts';
import { Select } from '../../ui/controls.tsx';
import { useLibraryT } from '../../ui/LibraryWords.tsx';
import styles from './Directory.module.css';
import { choicesIn, type Filter } from './filter.ts';

interface FilterChoiceProps {
  readonly offers: readonly Offer[];
  readonly filter: Filter;
  onFilter(filter: Filter): void;
}

/** By what the list is thinned out; what all have in common, or nobody says, is no choice. */
export function FilterChoice({ offers, filter, onFilter }: FilterChoiceProps) {
  const t = useT();
  const format = useFormat();
  const fieldWords = useFieldWords();
  const { kinds, languages, channels } = useMemo(() => choicesIn(offers), [offers]);
  return (
    <div className={styles.filter}>
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
