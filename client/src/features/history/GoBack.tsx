import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { AskAgain } from '../../ui/AskAgain.tsx';

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
  return (
    <AskAgain
      label={t('history.goBack')}
      text={t('history.goBack.about', { moment })}
      confirm={t('history.goBack.confirm')}
      leave={t('history.goBack.leave')}
      variant="primary"
      onConfirm={onGoBack}
      onLeave={onLeave}
      wordsOf={errorMessage}
    />
  );
}
