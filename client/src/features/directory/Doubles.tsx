import {
  asProposed,
  type CityPack,
  type Double,
  differingFields,
  type Merge,
} from '@parcours/shared/directory';
import { useFieldWords } from '../../i18n/fieldWords.ts';
import { Select } from '../../ui/controls.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLibraryT } from '../../ui/LibraryWords.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './Directory.module.css';
import { useValueWords } from './valueWords.ts';

interface DoublesProps {
  readonly doubles: readonly Double[];
  readonly pack: CityPack;
  readonly currency: string;
  readonly merges: readonly Merge[];
  onMerge(merges: readonly Merge[]): void;
}

/** What may be listed twice: somebody says of each whether it is one, and of which of them each field is. */
export function Doubles({ doubles, merges, onMerge, ...props }: DoublesProps) {
  const say = useLibraryT();
  if (doubles.length === 0) return null;
  return (
    <Disclosure summary={say('directory.doubles', { count: doubles.length })}>
      <ul className={styles.doubles}>
        {doubles.map((double) => {
          const key = double.ids.join();
          const others = merges.filter(({ ids }) => ids.join() !== key);
          return (
            <DoubleItem
              {...props}
              key={key}
              double={double}
              merge={merges.find(({ ids }) => ids.join() === key)}
              onMerge={(merge) => onMerge(merge === undefined ? others : [...others, merge])}
            />
          );
        })}
      </ul>
    </Disclosure>
  );
}

interface DoubleItemProps extends Pick<DoublesProps, 'pack' | 'currency'> {
  readonly double: Double;
  readonly merge: Merge | undefined;
  onMerge(merge: Merge | undefined): void;
}

function DoubleItem({ double, pack, currency, merge, onMerge }: DoubleItemProps) {
  const say = useLibraryT();
  const fieldWords = useFieldWords();
  const valueWords = useValueWords(currency);
  const { name, ids } = double;
  return (
    <li className={styles.told}>
      <Segmented
        label={say('directory.double', { name, count: ids.length })}
        value={merge === undefined ? 'keep' : 'merge'}
        options={(['keep', 'merge'] as const).map((value) => ({
          value,
          label: say(`directory.double.${value}`),
        }))}
        onChange={(value) => onMerge(value === 'keep' ? undefined : asProposed(double))}
      />
      {merge !== undefined &&
        differingFields(pack, double).map(({ field, values, proposed }) => (
          <Select
            key={field}
            label={fieldWords('services', field)}
            value={merge.from.get(field) ?? proposed}
            options={values.map(({ id, value }) => ({ value: id, label: valueWords(field, value) }))}
            onChange={(id) => onMerge({ ids, from: new Map([...merge.from, [field, id]]) })}
          />
        ))}
    </li>
  );
}
