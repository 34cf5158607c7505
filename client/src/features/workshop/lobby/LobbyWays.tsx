import { useState } from 'react';
import type { Entrance } from '../../../api/seats.ts';
import type { WorkshopAccess } from '../../../api/workshops.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ComeBack } from './ComeBack.tsx';
import { ComeIn } from './ComeIn.tsx';
import styles from './lobby.module.css';

interface LobbyWaysProps {
  readonly access: WorkshopAccess;
  readonly entrance: Entrance;
  onAgain(): void;
}

/** To come in for the first time, or to take one's place again; where nobody new is let in, the second alone. */
export function LobbyWays({ access, entrance, onAgain }: LobbyWaysProps) {
  const t = useLiveT();
  const isShut = entrance.door === 'closed' || entrance.stage === 'closed';
  const [wasHere, setWasHere] = useState(isShut);
  return (
    <>
      {entrance.door === 'closed' && entrance.stage !== 'closed' && (
        <section className={styles.card} role="status">
          <h2>{t('lobby.door.title')}</h2>
          <p>{t('lobby.door.text')}</p>
        </section>
      )}
      {wasHere ? (
        <ComeBack access={access} until={entrance.retainUntil} />
      ) : (
        <ComeIn access={access} entrance={entrance} onAnother={onAgain} />
      )}
      {!isShut && (
        <Button variant="quiet" className={styles.otherWay} onPress={() => setWasHere(!wasHere)}>
          {t(wasHere ? 'lobby.new' : 'lobby.back')}
        </Button>
      )}
    </>
  );
}
