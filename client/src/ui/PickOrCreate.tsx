import { type ReactNode, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { cx } from './cx.ts';
import fieldStyles from './Field.module.css';
import menuStyles from './MenuButton.module.css';
import styles from './PickOrCreate.module.css';

export interface PickOption {
  readonly id: string;
  readonly name: string;
  readonly icon?: ReactNode;
}

interface PickOrCreateProps {
  readonly label: string;
  readonly placeholder: string;
  /** What can be picked: not what has been already. */
  readonly options: readonly PickOption[];
  /** The words of the entry that creates something new. */
  createLabel?(name: string): string;
  onPick(id: string): void;
  onCreate?(name: string): void;
}

const CREATE = ' create';
const SHOWN = 60;

/** A field in which one types to find something, or to make it where there is no such thing yet. */
export function PickOrCreate({
  label,
  placeholder,
  options,
  createLabel,
  onPick,
  onCreate,
}: PickOrCreateProps) {
  const [typed, setTyped] = useState('');
  const found = matching(options, typed);
  const isNew = typed.trim() !== '' && !options.some(({ name }) => sameName(name, typed));
  const items = [
    ...found,
    ...(isNew && onCreate && createLabel ? [{ id: CREATE, name: createLabel(typed.trim()) }] : []),
  ];
  const choose = (key: string | number | null) => {
    if (key === null) return;
    if (key === CREATE) onCreate?.(typed.trim());
    else onPick(String(key));
    setTyped('');
  };
  return (
    <ComboBox
      className={cx(styles.box)}
      menuTrigger="focus"
      allowsEmptyCollection={false}
      items={items}
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={choose}
    >
      <Label className="visually-hidden">{label}</Label>
      <Input className={cx(fieldStyles.control)} placeholder={placeholder} dir="auto" />
      <Popover className={cx(menuStyles.popover, styles.popover)}>
        <ListBox<PickOption> className={cx(menuStyles.menu)}>
          {({ id, name, icon }) => (
            <ListBoxItem id={id} className={cx(menuStyles.item)} textValue={name}>
              {icon}
              <bdi>{name}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function matching(options: readonly PickOption[], typed: string): readonly PickOption[] {
  const wanted = fold(typed);
  return options.filter(({ name }) => fold(name).includes(wanted)).slice(0, SHOWN);
}

function sameName(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function fold(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
