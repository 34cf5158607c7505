import type { Holder, Remark, Seat, WorkshopState } from '../state.ts';
import { looksAtWall } from '../wall.ts';
import {
  type CommandTo,
  type Decision,
  defined,
  done,
  type Facts,
  ownGroup,
  refused,
  withGroup,
  withSeatIn,
} from './decision.ts';

/** What one person may say of the boards of others, so that nobody floods them. */
const MOST_A_MINUTE = 6;
const MINUTE = 60_000;

/** What waits for a facilitator who does not look at it. */
const MOST_WAITING = 500;

/** Before there are groups there is nothing to look at. */
export function turnWall(state: WorkshopState, { isOpen }: CommandTo<'wall'>): Decision {
  if (state.groups.length === 0) return refused('workshop.unknown');
  return state.isWallOpen === isOpen ? done() : done({ kind: 'wall-turned', isOpen });
}

/** What somebody who looks at a board of the wall says of it. */
export function makeRemark(
  state: WorkshopState,
  holder: Holder,
  { group, on, kind, text }: CommandTo<'remark'>,
  { now, newId }: Facts,
): Decision {
  if (holder.kind !== 'seat') return refused('access.role');
  const own = ownGroup(state, holder)?.number;
  if (!looksAtWall(state, own)) return refused('workshop.wall');
  return withSeatIn(state, holder.seat, (writer) =>
    withGroup(state, group, () => {
      if (writer.isMuted) return refused('access.role');
      if (saysTooMuch(state, writer, now)) return refused('workshop.too-many');
      const standing = state.holdsRemarks ? 'held' : 'due';
      const said = defined({ from: own, on, text });
      return done({
        kind: 'remarked',
        remark: { id: newId(), at: now, seat: writer.id, group, kind, standing, ...said },
      });
    }),
  );
}

/** Whoever comes in after somebody has left can be the same person: what that one said counts too. */
function saysTooMuch(state: WorkshopState, writer: Seat, now: number): boolean {
  const { remarks, seats } = state;
  const mayBeTheirs = ({ seat, at }: Remark) =>
    seat === writer.id || (at <= writer.joinedAt && seats.get(seat)?.standing !== 'in');
  const lately = remarks.filter((remark) => remark.at > now - MINUTE && mayBeTheirs(remark));
  const waiting = remarks.filter(({ standing }) => standing === 'held' || standing === 'due');
  return lately.length >= MOST_A_MINUTE || waiting.length >= MOST_WAITING;
}

export function judgeRemark(
  { remarks }: WorkshopState,
  { remark: id, isShown }: CommandTo<'remark-judge'>,
): Decision {
  const remark: Remark | undefined = remarks.find((each) => each.id === id);
  if (remark?.standing !== 'held') return refused('workshop.moved-on');
  return done({ kind: 'remark-turned', remark: id, standing: isShown ? 'due' : 'thrown-away' });
}
