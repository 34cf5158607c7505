import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import type { DraftState } from './paperDraft.ts';
import styles from './round.module.css';

interface SavedLineProps extends Pick<DraftState<unknown>, 'standing'> {
  onAgain(): void;
}

/** Whether the server has all of it. What is in order is not read aloud each time. */
export function SavedLine({ standing, onAgain }: SavedLineProps) {
  const t = useLiveT();
  const Icon = SIGNS[standing];
  return (
    <div className={styles.saved} data-standing={standing}>
      <p role={standing === 'refused' ? 'alert' : undefined}>
        <Icon size={16} aria-hidden />
        {t(`round.${standing}`)}
      </p>
      {standing === 'refused' && (
        <Button size="sm" onPress={onAgain}>
          {t('round.again')}
        </Button>
      )}
    </div>
  );
}

const SIGNS = { saved: CircleCheck, unsaved: CircleDashed, refused: CircleAlert } as const;
