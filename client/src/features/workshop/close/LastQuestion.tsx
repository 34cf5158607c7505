import { MOST_UNITS, type RoundView } from '@parcours/shared/workshop';
import { EyeOff } from 'lucide-react';
import { useId } from 'react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import control from '../../../ui/Field.module.css';
import { ReadOnlyLine } from '../round/ReadOnlyLine.tsx';
import styles from '../round/round.module.css';
import { SavedLine } from '../round/SavedLine.tsx';
import { usePaper } from '../round/usePaper.ts';
import { questionForm } from './questionPaper.ts';

interface LastQuestionProps {
  readonly workshopId: string;
  readonly round: RoundView;
}

/** One open question to everybody, which nobody answers by name. */
export function LastQuestion({ workshopId, round }: LastQuestionProps) {
  const t = useLiveT();
  switch (round.standing.kind) {
    case 'open':
    case 'closing':
      return <Answer workshopId={workshopId} round={round} />;
    case 'ended':
      return <p className={styles.about}>{t('round.question.ended')}</p>;
    case 'discarded':
      return <p className={styles.about}>{t('round.discarded')}</p>;
  }
}

function Answer({ workshopId, round }: LastQuestionProps) {
  const t = useLiveT();
  const id = useId();
  const { paper, standing, isReadOnly, change, handIn } = usePaper(questionForm, workshopId, round);
  return (
    <>
      <label htmlFor={id} className={styles.outcome} dir="auto">
        {round.text ?? t('round.question.default')}
      </label>
      <p className={styles.secret}>
        <EyeOff size={16} aria-hidden />
        {t('round.question.secret')}
      </p>
      <ReadOnlyLine round={round} />
      <textarea
        id={id}
        dir="auto"
        rows={4}
        className={control.control}
        value={paper.text}
        maxLength={MOST_UNITS.answer}
        readOnly={isReadOnly}
        onChange={({ target }) => change({ kind: 'question', text: target.value })}
        onBlur={handIn}
      />
      {paper.text !== '' && <SavedLine standing={standing} onAgain={handIn} />}
    </>
  );
}
