import { cutText } from '@parcours/shared/board';
import { type FormEvent, useState } from 'react';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/controls.tsx';
import { useSubmit } from '../../ui/useSubmit.ts';
import styles from './History.module.css';
import { LONGEST_NAME } from './longestName.ts';

interface RenameFormProps {
  readonly name: string;
  onRename(name: string): Promise<void>;
  onLeave(): void;
}

/** Gives a version another name. */
export function RenameForm({ name, onRename, onLeave }: RenameFormProps) {
  const t = useT();
  const errorMessage = useErrorMessage();
  const [value, setValue] = useState(name);
  const { state, submit } = useSubmit(onRename);
  const isPending = state.step === 'pending' || state.step === 'done';
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() !== '') void submit(cutText(value.trim(), LONGEST_NAME));
  };
  return (
    <form className={styles.rename} onSubmit={rename}>
      <TextInput
        label={t('history.name')}
        value={value}
        autoFocus
        maxLength={LONGEST_NAME}
        onChange={setValue}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" isPending={isPending} isDisabled={value.trim() === ''}>
          {t('common.save')}
        </Button>
        <Button isDisabled={isPending} onPress={onLeave}>
          {t('common.cancel')}
        </Button>
      </div>
      {state.step === 'failed' && (
        <p role="alert" className={styles.failed}>
          {errorMessage(state.error)}
        </p>
      )}
    </form>
  );
}
