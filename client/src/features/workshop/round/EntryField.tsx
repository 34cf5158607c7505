import { fold } from '@parcours/shared/texts';
import { type Entry, MOST_UNITS } from '@parcours/shared/workshop';
import { Check, ChevronDown, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { isForComposing } from '../../../ui/composing.ts';
import { cx } from '../../../ui/cx.ts';
import fieldStyles from '../../../ui/Field.module.css';
import { IconButton } from '../../../ui/IconButton.tsx';
import pickStyles from '../../../ui/PickOrCreate.module.css';
import menuStyles from '../../../ui/popovers/MenuButton.module.css';
import { PopoverLayer } from '../../../ui/popovers/PopoverLayer.tsx';
import styles from './round.module.css';
import type { Nameable } from './useNameable.tsx';

interface EntryFieldProps {
  readonly number: number;
  readonly entry: Entry;
  readonly options: readonly Nameable[];
  readonly isSaved: boolean;
  readonly isReadOnly: boolean;
  onChange(entry: Entry): void;
  onPick(about: string, text: string): void;
  /** Enter, where nothing is being picked. */
  onNext(): void;
  onBlur(): void;
  /** Left out where there is nothing to remove. */
  onRemove?(): void;
}

const SHOWN = 40;

/**
 * A line of a private list: words of one's own, or something of the palette that they find. After a pick the combo box
 * must begin anew: it would take what is not kept as its selection for one still to be made.
 */
export function EntryField({ number, entry, options, isSaved, isReadOnly, ...on }: EntryFieldProps) {
  const t = useLiveT();
  const [picks, setPicks] = useState(0);
  const picked = options.find(({ id }) => id === entry.about);
  const pick = (key: string | number | null) => {
    const option = options.find(({ id }) => id === key);
    if (option === undefined) return;
    setPicks(picks + 1);
    on.onPick(option.id, option.name);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isPicking = event.currentTarget.hasAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || isPicking || isForComposing(event)) return;
    event.preventDefault();
    on.onNext();
  };
  return (
    <li className={styles.line}>
      <ComboBox
        key={picks}
        className={cx(pickStyles.box, styles.entry)}
        menuTrigger="input"
        allowsCustomValue
        isReadOnly={isReadOnly}
        items={matching(options, entry)}
        inputValue={entry.text}
        onInputChange={(text) => {
          if (text !== entry.text) on.onChange({ text });
        }}
        value={null}
        onChange={pick}
        onBlur={on.onBlur}
      >
        <Label className="visually-hidden">
          {isSaved ? t('round.private.line.saved', { number }) : t('round.private.line', { number })}
        </Label>
        {picked && <span className={styles.sign}>{picked.icon}</span>}
        <Input
          className={cx(fieldStyles.control, pickStyles.input)}
          placeholder={t('round.private.placeholder')}
          maxLength={MOST_UNITS.entry}
          data-picked={picked !== undefined || undefined}
          onKeyDown={onKeyDown}
        />
        <Button className={cx(pickStyles.button)} aria-label={t('round.private.palette')}>
          <ChevronDown size={18} aria-hidden />
        </Button>
        <Popover className={cx(menuStyles.popover, pickStyles.popover)}>
          <PopoverLayer />
          <ListBox<Nameable> className={cx(menuStyles.menu)}>
            {({ id, name, of, icon }) => (
              <ListBoxItem id={id} className={cx(menuStyles.item)} textValue={name}>
                {icon}
                <span>
                  <bdi>{name}</bdi>
                  {of !== undefined && (
                    <>
                      {' '}
                      <bdi className={styles.soft}>{of}</bdi>
                    </>
                  )}
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <span className={styles.tick}>{isSaved && <Check size={18} aria-hidden />}</span>
      {on.onRemove === undefined || isReadOnly ? (
        <span className={styles.noButton} />
      ) : (
        <IconButton label={t('round.private.remove', { number })} onPress={on.onRemove}>
          <X size={18} aria-hidden />
        </IconButton>
      )}
    </li>
  );
}

/** Of what was picked already, the whole palette can be looked at. */
function matching(options: readonly Nameable[], { about, text }: Entry): readonly Nameable[] {
  const wanted = about === undefined ? fold(text.trim()) : '';
  return options.filter(({ name }) => fold(name).includes(wanted)).slice(0, SHOWN);
}
