import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './CopyField.module.css';
import control from './Field.module.css';
import { Field } from './Field.tsx';

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly words: { readonly copy: string; readonly copied: string; readonly failed: string };
  /** `plain` beside something that is wanted more often. */
  readonly variant?: 'primary' | 'plain';
}

type State = 'idle' | 'copied' | 'failed';

/** An address to hand on, with the button that copies it. */
export function CopyField({ label, value, words, variant = 'primary' }: CopyFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>('idle');
  const copy = async () => {
    if (field.current !== null) setState((await copyField(field.current)) ? 'copied' : 'failed');
  };
  const isCopied = state === 'copied';
  return (
    <div className={styles.copy}>
      <Field label={label}>
        {({ id }) => (
          <input
            ref={field}
            id={id}
            readOnly
            dir="ltr"
            className={control.control}
            value={value}
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
      <Button
        variant={variant}
        icon={isCopied ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
        onPress={() => void copy()}
      >
        {isCopied ? words.copied : words.copy}
      </Button>
      <p role="status" className={state === 'failed' ? styles.failed : 'visually-hidden'}>
        {state === 'copied' && words.copied}
        {state === 'failed' && words.failed}
      </p>
    </div>
  );
}

/**
 * Copies what a field shows. A page that came by plain HTTP has no clipboard to write to, and there what is selected is
 * copied instead. False where the browser refuses both: then the text stays selected, to be copied by hand.
 */
export async function copyField(field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return copySelected(field);
  }
}

function copySelected(field: HTMLInputElement): boolean {
  const before = document.activeElement;
  field.focus();
  field.select();
  const isCopied = document.execCommand('copy');
  if (isCopied && before instanceof HTMLElement) before.focus();
  return isCopied;
}
