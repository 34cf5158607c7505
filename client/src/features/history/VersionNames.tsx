import { cutText } from '@parcours/shared/board';
import { type FormEvent, useState } from 'react';
import type { BoardAccess } from '../../api/boards.ts';
import { keepVersion } from '../../api/versions.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/controls.tsx';
import { useSubmit } from '../../ui/useSubmit.ts';
import styles from './History.module.css';

/** How many letters the name of a version may have, as the server takes it. */
const LONGEST_NAME = 120;

interface KeepFormProps {
  readonly access: BoardAccess;
  onKept(): void;
}

/** Keeps the board as it is now, under a name. */
export function KeepForm({ access, onKept }: KeepFormProps) {
  const t = useT();
  const errorMessage = useErrorMessage();
  const [name, setName] = useState('');
  const { state, submit, reset } = useSubmit(async (given: string) => {
    await keepVersion(access, cutText(given.trim(), LONGEST_NAME));
    setName('');
    onKept();
  });
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') void submit(name);
  };
  return (
    <form className={styles.keep} onSubmit={keep}>
      <TextInput
        label={t('history.name')}
        placeholder={t('history.name.example')}
        value={name}
        maxLength={LONGEST_NAME}
        onChange={(value) => {
          setName(value);
          reset();
        }}
      />
      <Button
        type="submit"
        variant="primary"
        isPending={state.step === 'pending'}
        isDisabled={name.trim() === ''}
      >
        {t('history.keep')}
      </Button>
      <p role="status" className={styles.notice}>
        {state.step === 'done' && t('history.kept')}
      </p>
      {state.step === 'failed' && (
        <p role="alert" className={styles.failed}>
          {errorMessage(state.error)}
        </p>
      )}
    </form>
  );
}

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
