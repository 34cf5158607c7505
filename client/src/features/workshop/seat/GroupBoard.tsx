import type { OwnGroupView, SeatView } from '@parcours/shared/workshop';
import { type ReactNode, useEffect, useState } from 'react';
import { useGroupTitle, useLiveT } from '../../../live/LiveWords.tsx';
import { keepPlace, keptPlace } from '../../../local/seats.ts';
import { eraseFromBrowser } from '../../../session/eraseFromBrowser.ts';
import { PERSON_COLOURS, type PresenceState } from '../../../session/presenceState.ts';
import type { Framed } from '../beside/SideFrame.tsx';
import type { ShownClose } from '../close/ClosePanel.tsx';
import type { ShownRound } from '../round/RoundPanel.tsx';
import type { ShownRemark } from '../wall/RemarkPanel.tsx';
import styles from './GroupBoard.module.css';

/** What stands beside the board, where anything does. */
export type ShownBeside =
  | ({ readonly kind: 'round' } & ShownRound)
  | ({ readonly kind: 'findings' | 'commit' } & Framed)
  | ({ readonly kind: 'close' } & ShownClose);

/** A board as a place in a workshop shows it. */
export interface ShownBoard {
  readonly boardId: string;
  readonly token: string;
  /** As the workshop knows the person. */
  readonly user: PresenceState['user'];
  /** By what comments are signed: others than the group come to read them, and no alias is for these. */
  readonly signature: string;
  readonly isReadOnly: boolean;
  /** Whether it is another group's, and nothing of it is kept. */
  readonly isGuest: boolean;
  readonly beside: ShownBeside | undefined;
  /** What leads the person over it. */
  readonly guide: ReactNode;
  /** What the person says of it to the group whose board it is. */
  readonly remark?: ShownRemark | undefined;
}

interface GroupBoardProps {
  readonly workshopId: string;
  readonly token: string;
  readonly you: SeatView['you'];
  readonly group: OwnGroupView;
  readonly isReadOnly: boolean;
  /** The board of another group that is looked at in the place of their own. */
  readonly visited: string | undefined;
  readonly beside: ShownBeside | undefined;
  /** What is said of the board that is looked at: it stands in the place of all else. */
  readonly remark: ShownRemark | undefined;
  readonly guide: ReactNode;
  readonly loading: ReactNode;
  /** What stands over the board. */
  readonly bar: ReactNode;
  board(shown: ShownBoard): ReactNode;
}

/** The board of a person's group, under the bar of the workshop. */
export function GroupBoard({
  workshopId,
  token,
  you,
  group,
  isReadOnly,
  visited,
  beside,
  remark,
  guide,
  bar,
  ...slots
}: GroupBoardProps) {
  const own = useOneBoard(workshopId, group.board);
  const boardId = visited ?? own;
  const isGuest = visited !== undefined;
  const t = useLiveT();
  const titleOf = useGroupTitle();
  return (
    <div className={styles.place}>
      {bar}
      <div className={styles.board}>
        {boardId !== undefined && (isGuest || boardId === group.board) ? (
          slots.board({
            boardId,
            token,
            user: { name: you.alias, colour: colourOf(you.id, group) },
            isReadOnly: isReadOnly || isGuest,
            isGuest,
            signature: t('group.called', { group: titleOf(group) }),
            beside: remark === undefined ? beside : undefined,
            guide,
            remark,
          })
        ) : (
          <Moving group={group} loading={slots.loading} />
        )}
      </div>
    </div>
  );
}

function Moving({ group, loading }: { readonly group: OwnGroupView; readonly loading: ReactNode }) {
  const t = useLiveT();
  const titleOf = useGroupTitle();
  return (
    <>
      <p className={styles.moving}>{t('group.moving', { group: titleOf(group) })}</p>
      {loading}
    </>
  );
}

/**
 * The board that may be open: the wanted one once nothing is left in this browser of the one before, be it from an
 * earlier visit. By then that one's page is gone, and its document with it.
 */
function useOneBoard(workshop: string, wanted: string): string | undefined {
  const [opened, setOpened] = useState<string>();
  useEffect(() => {
    if (opened === wanted) return;
    let isWanted = true;
    const place = keptPlace(workshop);
    const before = opened ?? place?.board;
    const erased = before === undefined || before === wanted ? Promise.resolve() : eraseFromBrowser(before);
    void erased.then(() => {
      if (!isWanted) return;
      if (place !== undefined) keepPlace({ ...place, board: wanted });
      setOpened(wanted);
    });
    return () => {
      isWanted = false;
    };
  }, [workshop, opened, wanted]);
  return opened;
}

/** The same in all windows of a seat, and another for each person of a group of usual size. */
function colourOf(seat: string, { members }: OwnGroupView): number {
  return (
    Math.max(
      0,
      members.findIndex((member) => member.seat === seat),
    ) % PERSON_COLOURS
  );
}
