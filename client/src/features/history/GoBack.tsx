import { useEffect, useRef, useState } from 'react';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './History.module.css';

interface GoBackProps {
  /** When the board was as it would be, as people write it. */
  readonly moment: string;
  onGoBack(): Promise<void>;
  onLeave(): void;
}

/** Says what going back does, and asks once more. */
export function GoBack({ moment, onGoBack, onLeave }: GoBackProps) {
  const t = useT();
  const errorMessage = useErrorMessage();
  const [error, setError] = useState<unknown>();
  const [isPending, setPending] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus(), []);
  const go = async () => {
    setPending(true);
    try {
      await onGoBack();
    } catch (failure) {
      setError(failure);
      setPending(false);
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what a form sends
    <div
      ref={question}
      role="group"
      tabIndex={-1}
      aria-label={t('history.goBack')}
      className={styles.question}
    >
      <p>{t('history.goBack.about', { moment })}</p>
      <div className={styles.deeds}>
        <Button variant="primary" isPending={isPending} onPress={() => void go()}>
          {t('history.goBack.confirm')}
        </Button>
        <Button isDisabled={isPending} onPress={onLeave}>
          {t('history.goBack.leave')}
        </Button>
      </div>
      {error !== undefined && (
        <p role="alert" className={styles.failed}>
          {errorMessage(error)}
        </p>
      )}
    </div>
  );
}
