import { type ReactNode, useEffect, useRef, useState } from 'react';
import { readNumber, writeNumber } from '../../i18n/readNumber.ts';
import { useLocale, useT } from '../../i18n/useT.ts';
import fieldStyles from '../../ui/Field.module.css';
import { Field } from '../../ui/Field.tsx';
import { useDraft } from '../../ui/useDraft.ts';
import styles from './fields.module.css';

interface NumberFieldProps {
  readonly label: ReactNode;
  /** Undefined shows an empty field. */
  readonly value: number | undefined;
  /** Gets undefined where the field was emptied; what is no number is not handed over. */
  onCommit(value: number | undefined): void;
}

const EXAMPLE = 1234.5;

/** A number of zero or more, as the page's language writes it; what is typed stays in sight as it was typed. */
export function NumberField({ label, value, onCommit }: NumberFieldProps) {
  const t = useT();
  const locale = useLocale();
  const [typed, setTyped] = useState<string>();
  const committed = useRef(value);
  const draft = useDraft(shownAs(value, locale), (text) => {
    const number = read(text, locale);
    if (number === 'none') return;
    committed.current = number;
    onCommit(number);
  });
  useEffect(() => {
    // Somebody else's change, or undo, takes the place of what was typed; an emptied field stays so until it is left.
    if (value !== committed.current) setTyped((text) => (text?.trim() === '' ? text : undefined));
    committed.current = value;
  }, [value]);
  const isWrong = typed !== undefined && read(typed, locale) === 'none';
  const words = t('field.number.wrong', { example: new Intl.NumberFormat(locale).format(EXAMPLE) });
  return (
    <Field label={label} hint={isWrong ? <WrongNumber words={words} /> : undefined}>
      {({ id, describedBy }) => (
        <input
          id={id}
          type="text"
          inputMode="decimal"
          className={fieldStyles.control}
          value={typed ?? draft.value}
          autoComplete="off"
          aria-invalid={isWrong || undefined}
          aria-describedby={describedBy}
          onChange={(event) => {
            setTyped(event.target.value);
            draft.onChange(event.target.value);
          }}
          onBlur={() => {
            draft.onBlur();
            if (!isWrong) setTyped(undefined);
          }}
          onCompositionStart={draft.onCompositionStart}
          onCompositionEnd={draft.onCompositionEnd}
        />
      )}
    </Field>
  );
}

function WrongNumber({ words }: { readonly words: string }) {
  return (
    <span role="alert" className={styles.wrong}>
      {words}
    </span>
  );
}

function shownAs(value: number | undefined, locale: string): string {
  return value === undefined ? '' : writeNumber(value, locale);
}

function read(text: string, locale: string): number | undefined | 'none' {
  if (text.trim() === '') return undefined;
  const number = readNumber(text, locale);
  return number === undefined || number < 0 ? 'none' : number;
}
