import type { SeatView, VisitView } from '@parcours/shared/workshop';
import { Eye, LifeBuoy, Lock, type LucideIcon, TriangleAlert, Unplug, WifiOff } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLine } from '../../../live/hooks.ts';
import { useGroupTitle, useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { noonOf } from '../noonOf.ts';
import styles from './bar.module.css';
import { useAsk } from './useAsk.ts';
import type { Freeze } from './useFreeze.ts';

interface NoticesProps {
  readonly view: SeatView;
  readonly freeze: Freeze;
}

/** What people have to know at the moment of the workshop and of their board. */
export function Notices({ view, freeze }: NoticesProps) {
  const t = useLiveT();
  const { date } = useFormat();
  const { line } = useLine();
  const isLeaderless = useLasting(view.stage.kind === 'running' && line === 'open' && !view.isLed);
  const isOver = view.stage.kind === 'closed';
  return (
    <>
      <Freezing freeze={freeze} />
      <div role="status">
        {view.visit && <Visiting view={view} visit={view.visit} />}
        {line !== 'open' && <Notice icon={WifiOff}>{t('bar.offline')}</Notice>}
        {isLeaderless && <Notice icon={Unplug}>{t('bar.leaderless')}</Notice>}
        {freeze.kind === 'frozen' && <Notice icon={Lock}>{t('bar.frozen')}</Notice>}
        {isOver && <Notice icon={Lock}>{t('lobby.until', { date: date(noonOf(view.retainUntil)) })}</Notice>}
        {view.you.isMuted && freeze.kind !== 'frozen' && <Notice icon={Eye}>{t('bar.muted')}</Notice>}
      </div>
    </>
  );
}

/** Said once as it begins; the seconds count down for the eye alone. */
function Freezing({ freeze }: Pick<NoticesProps, 'freeze'>) {
  const t = useLiveT();
  const [first, setFirst] = useState<number>();
  const seconds = freeze.kind === 'closing' ? freeze.seconds : undefined;
  if ((first === undefined) !== (seconds === undefined)) setFirst(seconds);
  return (
    <>
      <p role="alert" className="visually-hidden">
        {first !== undefined && t('bar.freezing', { seconds: first })}
      </p>
      {seconds !== undefined && (
        <div aria-hidden>
          <Notice icon={TriangleAlert}>{t('bar.freezing', { seconds })}</Notice>
        </div>
      )}
    </>
  );
}

interface VisitingProps {
  readonly view: SeatView;
  readonly visit: VisitView;
}

/** Whom somebody helps, until when, and the way back before that. */
function Visiting({ view: { you, group }, visit: { until, home } }: VisitingProps) {
  const t = useLiveT();
  const { time } = useFormat();
  const titleOf = useGroupTitle();
  const { isPending, ask } = useAsk();
  if (group === undefined) return null;
  return (
    <div className={styles.line}>
      <LifeBuoy size={18} aria-hidden />
      <p>{t('group.visit', { group: titleOf(group), time: time(until), home: titleOf(home) })}</p>
      <Button size="sm" isPending={isPending} onPress={() => void ask({ do: 'visit-end', seat: you.id })}>
        {t('group.visit.end')}
      </Button>
    </div>
  );
}

interface NoticeProps {
  readonly icon: LucideIcon;
  readonly children: ReactNode;
}

function Notice({ icon: Icon, children }: NoticeProps) {
  return (
    <div className={styles.line} data-tone="warning">
      <Icon size={18} aria-hidden />
      <p>{children}</p>
    </div>
  );
}

/**
 * In milliseconds: what is over sooner needs no word. The server itself counts as away who has been so for 20 seconds;
 * this is for its own restart, after which pages come back one by one.
 */
const LASTING = 4000;

/** Whether something has been so for a while. */
function useLasting(isSo: boolean): boolean {
  const [hasLasted, setLasted] = useState(false);
  useEffect(() => {
    setLasted(false);
    if (!isSo) return;
    const timeout = setTimeout(() => setLasted(true), LASTING);
    return () => clearTimeout(timeout);
  }, [isSo]);
  return isSo && hasLasted;
}
