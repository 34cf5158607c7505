import { type FormEvent, useState } from 'react';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/controls.tsx';
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
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();
  const rename = async (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() === '' || isPending) return;
    setPending(true);
    try {
      await onRename(value.trim());
    } catch (failure) {
      setError(failure);
      setPending(false);
    }
  };
  return (
    <form className={styles.rename} onSubmit={(event) => void rename(event)}>
      <TextInput
        label={t('history.name')}
        value={value}
        autoFocus
        onChange={(typed) => setValue(typed.slice(0, LONGEST_NAME))}
      />
      <div className={styles.deeds}>
        <Button type="submit" variant="primary" isPending={isPending} isDisabled={value.trim() === ''}>
          {t('common.save')}
        </Button>
        <Button isDisabled={isPending} onPress={onLeave}>
          {t('common.cancel')}
        </Button>
      </div>
      {error !== undefined && (
        <p role="alert" className={styles.failed}>
          {errorMessage(error)}
        </p>
      )}
    </form>
  );
}
