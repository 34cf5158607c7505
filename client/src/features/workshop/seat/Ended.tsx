import { LogOut } from 'lucide-react';
import { useT } from '../../../i18n/useT.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { LobbyFrame } from '../lobby/LobbyFrame.tsx';
import styles from '../lobby/lobby.module.css';

/** How somebody's time in a workshop ended; `gone` where the workshop itself did. */
export type Ending = 'left' | 'removed' | 'refused' | 'gone';

interface EndedProps {
  readonly how: Ending;
  /** Who left or was refused may try again. */
  readonly onAgain?: () => void;
}

export function Ended({ how, onAgain }: EndedProps) {
  const t = useLiveT();
  const words = useT();
  usePageTitle(t(`seat.${how}.title`), words('app.name'));
  return (
    <LobbyFrame>
      <LogOut size={32} aria-hidden className={styles.sign} />
      <h1 className={styles.title}>{t(`seat.${how}.title`)}</h1>
      <p>{t(`seat.${how}.text`)}</p>
      {onAgain !== undefined && (how === 'left' || how === 'refused') && (
        <div>
          <Button onPress={onAgain}>{t('seat.again')}</Button>
        </div>
      )}
    </LobbyFrame>
  );
}
