import { JOIN_PATH } from '@parcours/shared/protocol';
import type { PinsView, ScreenView } from '@parcours/shared/workshop';
import type { ReactNode } from 'react';
import type { WorkshopAccess } from '../../../api/workshops.ts';
import { useT } from '../../../i18n/useT.ts';
import { useLine, useTimeLeft, useView } from '../../../live/hooks.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import { usePageTitle } from '../../../ui/usePageTitle.ts';
import { Timer } from '../bar/Timer.tsx';
import { City } from '../icebreaker/City.tsx';
import { Pins } from '../icebreaker/Pins.tsx';
import { joinAddress } from '../join/joinAddress.ts';
import { usePhaseWords } from '../phaseWords.ts';
import { RehearsalBadge } from '../RehearsalBadge.tsx';
import { Ended } from '../seat/Ended.tsx';
import { useWakeLock } from '../seat/useWakeLock.ts';
import { Wall } from '../wall/Wall.tsx';
import styles from './ScreenPage.module.css';
import { type ScreenBoard, StageScreen } from './StageScreen.tsx';

interface ScreenPageProps {
  readonly access: WorkshopAccess;
  readonly loading: ReactNode;
  /** A board, to be looked at. */
  board(shown: ScreenBoard): ReactNode;
}

/** What everybody in the room sees, to be read from afar: how to come in, and where the workshop is. It names nobody. */
export function ScreenPage({ access, loading, board }: ScreenPageProps) {
  const view = useView();
  const { ended } = useLine();
  if (ended !== undefined) return <Ended how="gone" />;
  return view?.kind === 'screen' ? <BigScreen view={view} access={access} board={board} /> : loading;
}

function BigScreen({
  view,
  access,
  board,
}: Pick<ScreenPageProps, 'access' | 'board'> & { readonly view: ScreenView }) {
  const t = useLiveT();
  const app = useT()('app.name');
  usePageTitle(view.title || app, app);
  useWakeLock(true);
  if (view.plenary !== undefined)
    return <StageScreen plenary={view.plenary} isRehearsal={view.isRehearsal === true} board={board} />;
  return (
    <main className={styles.screen}>
      <header className={styles.header}>
        <h1>
          <bdi>{view.title}</bdi> {view.isRehearsal && <RehearsalBadge />}
        </h1>
        {view.host !== '' && <p>{t('lobby.host', { host: view.host })}</p>}
      </header>
      {view.isWallOpen ? (
        <div className={styles.wall}>
          <Wall access={access} />
        </div>
      ) : (
        <>
          {view.pins === undefined ? <Where view={view} /> : <Pinned view={view} pins={view.pins} />}
          {view.stage.kind !== 'closed' && <HowToComeIn code={view.code} />}
        </>
      )}
      <footer className={styles.footer}>
        <span>{t('screen.here', { count: view.here })}</span>
        {view.groups.length > 0 && view.stage.kind === 'running' && (
          <span>
            {t('screen.done', {
              done: view.groups.filter(({ isDone }) => isDone).length,
              count: view.groups.length,
            })}
          </span>
        )}
      </footer>
    </main>
  );
}

function Where({ view }: { readonly view: ScreenView }) {
  const t = useLiveT();
  const wordsOf = usePhaseWords();
  const left = useTimeLeft();
  const { phase } = view;
  switch (view.stage.kind) {
    case 'draft':
    case 'lobby':
      return <p className={styles.phase}>{t('screen.soon')}</p>;
    case 'closed':
      return <p className={styles.phase}>{t('bar.over')}</p>;
    case 'running':
      return (
        phase !== undefined && (
          <section className={styles.where}>
            <h2 className={styles.phase}>
              <bdi>{wordsOf(phase).title}</bdi>
            </h2>
            <p className={styles.timer}>
              <Timer left={left} />
            </p>
            <p className={styles.task} dir="auto">
              {wordsOf(phase).task}
            </p>
          </section>
        )
      );
  }
}

/** The ice-breaker: a picture that fills by itself is no use to look at before all is shown. */
function Pinned({ view, pins }: { readonly view: ScreenView; readonly pins: PinsView }) {
  const t = useLiveT();
  const wordsOf = usePhaseWords();
  const left = useTimeLeft();
  const { phase } = view;
  if (phase === undefined) return null;
  const { title, task } = wordsOf(phase);
  return (
    <section className={styles.where}>
      <div className={styles.pinned}>
        <h2>
          <bdi>{title}</bdi>
        </h2>
        <Timer left={left} />
      </div>
      <p className={styles.task} dir="auto">
        {task}
      </p>
      <City label={t('icebreaker.picture')}>
        <Pins pins={pins.all ?? []} />
      </City>
      <p className={styles.task}>{t('icebreaker.placed', { placed: pins.placed, count: view.seated })}</p>
    </section>
  );
}

/** By the camera of a phone, or by hand. */
function HowToComeIn({ code }: { readonly code: string }) {
  const t = useLiveT();
  return (
    <section className={styles.join}>
      <QrCode text={joinAddress(location.origin, code)} label={t('screen.qr')} />
      <div className={styles.words}>
        <h2>{t('screen.join')}</h2>
        <p>{t('screen.address', { address: location.host + JOIN_PATH })}</p>
        <p className={styles.code} translate="no">
          <bdi dir="ltr">{code}</bdi>
        </p>
      </div>
    </section>
  );
}
