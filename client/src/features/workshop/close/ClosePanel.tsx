import type { OwnGroupView, SeatView } from '@parcours/shared/workshop';
import { CalendarX, LogOut } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useT } from '../../../i18n/useT.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { useAll, useBoard } from '../../../session/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import { type Framed, SideFrame } from '../beside/SideFrame.tsx';
import { isCommitment } from '../commit/commitments.ts';
import { noonOf } from '../noonOf.ts';
import { LeaveDialog } from '../seat/LeaveDialog.tsx';
import styles from './ClosePanel.module.css';
import { GroupReport } from './GroupReport.tsx';
import { LastQuestion } from './LastQuestion.tsx';

/** What somebody finds at the end of a workshop. */
export interface ShownClose extends Framed {
  readonly workshopId: string;
  readonly token: string;
  readonly view: SeatView;
  readonly group: OwnGroupView;
  onLeft(): void;
}

/** The last question, what the group takes on and takes home, and until when all of it is kept. */
export function ClosePanel({ workshopId, token, view, group, onLeft, ...framed }: ShownClose) {
  const t = useLiveT();
  const { date } = useFormat();
  const { round } = view;
  return (
    <SideFrame title={t('close.title')} {...framed}>
      {round?.kind === 'question' && (
        <Part title={t('round.question.title')}>
          <LastQuestion key={round.id} workshopId={workshopId} round={round} />
        </Part>
      )}
      <Part title={t('close.commitments')}>
        <Commitments />
      </Part>
      <Part title={t('close.report')}>
        <GroupReport boardId={group.board} token={token} />
      </Part>
      <Part title={t('close.kept')}>
        <p className={styles.kept}>
          <CalendarX size={18} aria-hidden />
          {t('lobby.until', { date: date(noonOf(view.retainUntil)) })}
        </p>
        <p>{t('close.leave.about')}</p>
        <Leave onLeft={onLeft} />
      </Part>
    </SideFrame>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {title}
      </h3>
      {children}
    </section>
  );
}

/** What the group takes on, as it stands on its board. */
function Commitments() {
  const t = useLiveT();
  const words = useT();
  const { date } = useFormat();
  const commitments = useAll('proposals').filter(isCommitment);
  const actors = useBoard(({ records }) => records.actors);
  if (commitments.length === 0) return <p className={styles.soft}>{t('close.commitments.none')}</p>;
  return (
    <ul className={styles.list}>
      {commitments.map(({ id, title, owner, firstStep, due }) => (
        <li key={id} className={styles.commitment}>
          <strong dir="auto">{title || words('common.untitled')}</strong>
          <span>
            <bdi>{actors.get(owner)?.name ?? (owner || words('proposals.noOwner'))}</bdi>
            {due !== undefined && ` · ${date(noonOf(due))}`}
          </span>
          {firstStep !== '' && <span dir="auto">{firstStep}</span>}
        </li>
      ))}
    </ul>
  );
}

function Leave({ onLeft }: Pick<ShownClose, 'onLeft'>) {
  const t = useLiveT();
  const [isAsking, setAsking] = useState(false);
  return (
    <div>
      <Button icon={<LogOut size={18} aria-hidden />} onPress={() => setAsking(true)}>
        {t('seat.leave')}
      </Button>
      {isAsking && <LeaveDialog onLeft={onLeft} onClose={() => setAsking(false)} />}
    </div>
  );
}
