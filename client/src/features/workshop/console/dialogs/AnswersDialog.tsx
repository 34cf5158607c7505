import { Download } from 'lucide-react';
import { useCallback } from 'react';
import { type Answers, readAnswers, type WorkshopAccess } from '../../../../api/workshops.ts';
import { useErrorMessage } from '../../../../i18n/useErrorMessage.ts';
import { useT } from '../../../../i18n/useT.ts';
import { useLiveT } from '../../../../live/LiveWords.tsx';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { saveFile } from '../../../../ui/saveFile.ts';
import { useLoad } from '../../../../ui/useLoad.ts';
import type { ClosingProps } from './common.tsx';
import styles from './Dialogs.module.css';

interface AnswersDialogProps extends ClosingProps {
  readonly access: WorkshopAccess;
}

/** What people answered to the last question, for facilitators to read and to keep. */
export function AnswersDialog({ access, onClose }: AnswersDialogProps) {
  const t = useT();
  const say = useLiveT();
  const errorMessage = useErrorMessage();
  const load = useCallback((signal: AbortSignal) => readAnswers(access, signal), [access]);
  const { state } = useLoad(load);
  return (
    <Dialog size="lg" title={say('console.answers')} closeLabel={t('common.close')} onClose={onClose}>
      {state.step === 'loading' && <p>{t('app.loading')}</p>}
      {state.step === 'failed' && <p role="alert">{errorMessage(state.error)}</p>}
      {state.step === 'ready' && <AnswerList {...state.value} />}
    </Dialog>
  );
}

function AnswerList({ question, answers }: Answers) {
  const say = useLiveT();
  const asked = question ?? say('round.question.default');
  const save = () => {
    const text = [asked, ...answers.map((answer) => `- ${answer}`)].join('\n\n');
    saveFile(new Blob([`${text}\n`], { type: 'text/plain' }), 'answers.txt');
  };
  return (
    <>
      <p>
        <strong dir="auto">{asked}</strong>
      </p>
      {answers.length === 0 ? (
        <p>{say('console.answers.none')}</p>
      ) : (
        <>
          <p>{say('console.answers.about')}</p>
          <ul className={styles.answers}>
            {answers.map((answer, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may be the same, and none ever changes
              <li key={at} dir="auto">
                {answer}
              </li>
            ))}
          </ul>
          <div>
            <Button icon={<Download size={18} aria-hidden />} onPress={save}>
              {say('console.answers.save')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
