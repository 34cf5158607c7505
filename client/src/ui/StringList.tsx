import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { isForComposing } from './composing.ts';
import fieldStyles from './Field.module.css';
import { Field } from './Field.tsx';
import { IconButton } from './IconButton.tsx';
import { OWN_TEXT } from './ownText.ts';
import styles from './StringList.module.css';

interface StringListProps {
  readonly label: string;
  readonly items: readonly string[];
  readonly isReadOnly: boolean;
  readonly addLabel: string;
  removeLabel(item: string): string;
  onAdd(item: string): void;
  onRemove(item: string): void;
}

/** Short texts, one under the other; the last line takes another. */
export function StringList({
  label,
  items,
  isReadOnly,
  addLabel,
  removeLabel,
  onAdd,
  onRemove,
}: StringListProps) {
  const [typed, setTyped] = useState('');
  const add = () => {
    const item = typed.trim();
    if (item !== '' && !items.includes(item)) onAdd(item);
    setTyped('');
  };
  return (
    <Field label={label}>
      {({ id }) => (
        <div className={styles.list}>
          <ul>
            {items.map((item) => (
              <li key={item}>
                <span dir="auto">{item}</span>
                {!isReadOnly && (
                  <IconButton size="sm" label={removeLabel(item)} onPress={() => onRemove(item)}>
                    <X size={16} aria-hidden />
                  </IconButton>
                )}
              </li>
            ))}
          </ul>
          <div className={styles.add} hidden={isReadOnly}>
            <input
              {...OWN_TEXT}
              id={id}
              dir="auto"
              className={fieldStyles.control}
              value={typed}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => event.key === 'Enter' && !isForComposing(event) && add()}
              onBlur={add}
            />
            <IconButton label={addLabel} onPress={add}>
              <Plus size={18} aria-hidden />
            </IconButton>
          </div>
        </div>
      )}
    </Field>
  );
}
