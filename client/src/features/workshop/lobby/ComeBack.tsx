import { type FormEvent, useState } from 'react';
import type { WorkshopAccess } from '../../../api/workshops.ts';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextInput } from '../../../ui/controls.tsx';
import { useSubmit } from '../../../ui/useSubmit.ts';
import styles from './lobby.module.css';
import { useFindSeat } from './useEnter.ts';

interface ComeBackProps {
  readonly access: WorkshopAccess;
  /** ISO date of the workshop's end. */
  readonly until: string;
}

/** On another device, or where this browser has forgotten: four words bring the place back. */
export function ComeBack({ access, until }: ComeBackProps) {
  const t = useLiveT();
  const errorMessage = useErrorMessage();
  const [words, setWords] = useState('');
  const { state, submit } = useSubmit(useFindSeat(access, until));
  const isPending = state.step === 'pending' || state.step === 'done';
  return (
    <form
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit(words);
      }}
    >
      <h2 className={styles.heading}>{t('lobby.back')}</h2>
      <TextInput
        label={t('lobby.back.words')}
        hint={t('lobby.back.hint')}
        value={words}
        maxLength={200}
        onChange={setWords}
      />
      {state.step === 'failed' && (
        <p role="alert" className={styles.failed}>
          {errorMessage(state.error)}
        </p>
      )}
      <Button
        type="submit"
        variant="primary"
        size="lg"
        className={styles.enter}
        isPending={isPending}
        isDisabled={words.trim() === ''}
      >
        {t('lobby.back.enter')}
      </Button>
    </form>
  );
}
