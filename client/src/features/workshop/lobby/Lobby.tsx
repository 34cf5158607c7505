import { type ReactNode, useCallback, useEffect } from 'react';
import { type Entrance, fetchEntrance } from '../../../api/seats.ts';
import type { WorkshopAccess } from '../../../api/workshops.ts';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocale, useT } from '../../../i18n/useT.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useLoad } from '../../../ui/useLoad.ts';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { noonOf } from '../noonOf.ts';
import { InRehearsal } from './InRehearsal.tsx';
import { LobbyFrame } from './LobbyFrame.tsx';
import { LobbyWays } from './LobbyWays.tsx';
import styles from './lobby.module.css';
import { PageLanguage } from './PageLanguage.tsx';

interface LobbyProps {
  readonly access: WorkshopAccess;
  readonly loading: ReactNode;
}

/** Before a person has a place: who invites, what is kept, and what others are to call them. */
export function Lobby({ access, loading }: LobbyProps) {
  const t = useT();
  const errorMessage = useErrorMessage();
  const locale = useLocale();
  const { workshopId, token } = access;
  const load = useCallback(
    (signal: AbortSignal) => fetchEntrance({ workshopId, token }, locale, signal),
    [workshopId, token, locale],
  );
  const { state, reload } = useLoad(load);
  usePageTitle(state.step === 'ready' ? state.value.title : t('app.name'), t('app.name'));
  switch (state.step) {
    case 'loading':
      return loading;
    case 'failed':
      return (
        <LobbyFrame>
          <p role="alert">{errorMessage(state.error)}</p>
          <div>
            <Button onPress={reload}>{t('common.retry')}</Button>
          </div>
        </LobbyFrame>
      );
    case 'ready':
      return <Door access={access} entrance={state.value} onAgain={reload} />;
  }
}

interface DoorProps {
  readonly access: WorkshopAccess;
  readonly entrance: Entrance;
  /** Asks for the entrance once more. */
  onAgain(): void;
}

function Door({ access, entrance, onAgain }: DoorProps) {
  const t = useLiveT();
  const { date } = useFormat();
  return (
    <LobbyFrame>
      <PageLanguage />
      <div className={styles.invitation}>
        {entrance.host !== '' && <p className={styles.host}>{t('lobby.host', { host: entrance.host })}</p>}
        <h1 className={styles.title}>
          <bdi>{entrance.title}</bdi>
        </h1>
        {entrance.isRehearsal && <InRehearsal />}
        <p className={styles.soft}>{t('lobby.until', { date: date(noonOf(entrance.retainUntil)) })}</p>
      </div>
      <DoorOpen access={access} entrance={entrance} onAgain={onAgain} />
    </LobbyFrame>
  );
}

function DoorOpen({ access, entrance, onAgain }: DoorProps) {
  switch (entrance.stage) {
    case 'draft':
      return <NotYet onAgain={onAgain} />;
    case 'closed':
      return <Over access={access} entrance={entrance} onAgain={onAgain} />;
    case 'lobby':
    case 'running':
      return <LobbyWays access={access} entrance={entrance} onAgain={onAgain} />;
  }
}

/** In milliseconds: so often a page that waits asks whether the door is open. */
const ASKED_EVERY = 8000;

function NotYet({ onAgain }: Pick<DoorProps, 'onAgain'>) {
  const t = useLiveT();
  useEffect(() => {
    const asking = setInterval(onAgain, ASKED_EVERY);
    return () => clearInterval(asking);
  }, [onAgain]);
  return (
    <section className={styles.card} role="status">
      <h2>{t('lobby.draft.title')}</h2>
      <p>{t('lobby.draft.text')}</p>
    </section>
  );
}

/** Whoever had a place may come back to look at what was made. */
function Over({ access, entrance, onAgain }: DoorProps) {
  const t = useLiveT();
  return (
    <>
      <section className={styles.card}>
        <h2>{t('lobby.over.title')}</h2>
      </section>
      <LobbyWays access={access} entrance={entrance} onAgain={onAgain} />
    </>
  );
}
