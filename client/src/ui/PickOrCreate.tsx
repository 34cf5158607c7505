import { fold } from '@parcours/shared/texts';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { cx } from './cx.ts';
import fieldStyles from './Field.module.css';
import styles from './PickOrCreate.module.css';
import menuStyles from './popovers/MenuButton.module.css';
import { PopoverLayer } from './popovers/PopoverLayer.tsx';

interface PickOption {
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
export function PickOrCreate(props: PickOrCreateProps) {
  const [picked, setPicked] = useState(0);
  // The combo box takes a selection that is not kept for one still to be made: each pick starts a new one.
  return <Picker key={picked} {...props} isNext={picked > 0} onDone={() => setPicked(picked + 1)} />;
}

interface PickerProps extends PickOrCreateProps {
  /** Something was picked just before: the focus stays in the field. */
  readonly isNext: boolean;
  onDone(): void;
}

function Picker({ label, placeholder, options, isNext, createLabel, ...on }: PickerProps) {
  const [typed, setTyped] = useState('');
  const items = itemsFor(options, typed, on.onCreate && createLabel);
  const choose = (key: string | number | null) => {
    if (key === null) return;
    if (key === CREATE) on.onCreate?.(typed.trim());
    else on.onPick(String(key));
    on.onDone();
  };
  return (
    <ComboBox
      className={cx(styles.box)}
      menuTrigger="input"
      items={items}
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={choose}
    >
      <Label className="visually-hidden">{label}</Label>
      <Input
        className={cx(fieldStyles.control, styles.input)}
        placeholder={placeholder}
        autoFocus={isNext}
        onKeyDown={({ key }) => {
          // The combo box opens its list again for a text that is left, and nothing else can be reached meanwhile.
          if (key === 'Escape') setTyped('');
        }}
      />
      <Button className={cx(styles.button)}>
        <ChevronDown size={18} aria-hidden />
      </Button>
      <Popover className={cx(menuStyles.popover, styles.popover)}>
        <PopoverLayer />
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

/** What matches the text, and last an entry that creates it where nothing has that very name. */
function itemsFor(
  options: readonly PickOption[],
  typed: string,
  createLabel: ((name: string) => string) | undefined,
): readonly PickOption[] {
  const found = matching(options, typed);
  const isNew = typed.trim() !== '' && !options.some(({ name }) => sameName(name, typed));
  return isNew && createLabel ? [...found, { id: CREATE, name: createLabel(typed.trim()) }] : found;
}

function matching(options: readonly PickOption[], typed: string): readonly PickOption[] {
  const wanted = fold(typed.trim());
  return options.filter(({ name }) => fold(name).includes(wanted)).slice(0, SHOWN);
}

function sameName(a: string, b: string): boolean {
  return fold(a.trim()) === fold(b.trim());
}
