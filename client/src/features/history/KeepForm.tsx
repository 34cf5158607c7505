import { type FormEvent, useState } from 'react';
import type { BoardAccess } from '../../api/reports.ts';
import { keepVersion } from '../../api/versions.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/controls.tsx';
import styles from './History.module.css';
import { LONGEST_NAME } from './longestName.ts';

interface KeepFormProps {
  readonly access: BoardAccess;
  onKept(): void;
}

/** Keeps the board as it is now, under a name. */
export function KeepForm({ access, onKept }: KeepFormProps) {
  const t = useT();
  const errorMessage = useErrorMessage();
  const [name, setName] = useState('');
  const [state, setState] = useState<'idle' | 'pending' | 'kept'>('idle');
  const [error, setError] = useState<unknown>();
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || state === 'pending') return;
    setState('pending');
    setError(undefined);
    try {
      await keepVersion(access, name.trim());
      setName('');
      setState('kept');
      onKept();
    } catch (failure) {
      setError(failure);
      setState('idle');
    }
  };
  return (
    <form className={styles.keep} onSubmit={(event) => void keep(event)}>
      <TextInput
        label={t('history.name')}
        placeholder={t('history.name.example')}
        value={name}
        onChange={(value) => {
          setName(value.slice(0, LONGEST_NAME));
          setState('idle');
        }}
      />
      <Button type="submit" variant="primary" isPending={state === 'pending'} isDisabled={name.trim() === ''}>
        {t('history.keep')}
      </Button>
      <p role="status" className={styles.said}>
        {state === 'kept' && t('history.kept')}
      </p>
      {error !== undefined && (
        <p role="alert" className={styles.failed}>
          {errorMessage(error)}
        </p>
      )}
    </form>
  );
}
