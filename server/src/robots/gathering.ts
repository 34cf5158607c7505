import type { Board } from '@parcours/shared/board';
import { type Command, featureOf, REMARK_KINDS, type SeatView, type Shown } from '@parcours/shared/workshop';

/** How much of a board is in sight where one card is shown, in units of the canvas. */
const SIGHT = { width: 1200, height: 800 };

/** What is shown of a board after so many other things: one step after the other, along the way. */
export function stopAt({ steps }: Pick<Board, 'steps'>, after: number): Shown {
  const along = [...steps].sort((a, b) => a.x - b.x || a.y - b.y);
  const step = along[after % along.length];
  if (step === undefined) return { card: null, sight: null };
  const { width, height } = SIGHT;
  const left = Math.round(step.x - width / 2);
  const top = Math.round(step.y - height / 2);
  return { card: step.id, sight: [left, top, width, height] };
}

/** A card of the own board to which the group is called. */
export function cardCalledTo({ call, group }: Pick<SeatView, 'call' | 'group'>): string | undefined {
  const where = call?.where;
  if (where?.kind !== 'board' || (where.group !== undefined && where.group !== group?.number))
    return undefined;
  return where.card;
}

/** What somebody who looks at the boards of others says of one: of that which is presented, else of the next one. */
export function nextRemark(
  { isWallOpen, plenary, group: own }: Pick<SeatView, 'isWallOpen' | 'plenary' | 'group'>,
  draw: () => number,
): Command | undefined {
  if (!isWallOpen || own === undefined) return undefined;
  const group = plenary?.groups[plenary.at]?.number ?? (own.number > 1 ? own.number - 1 : 2);
  const said = REMARK_KINDS.filter((kind) => kind !== 'free');
  const kind = said[Math.floor(draw() * said.length)];
  return kind === undefined || group === own.number ? undefined : { do: 'remark', group, kind };
}

const REASONS = ['stuck', 'question', 'time'] as const;
/** In what share of things done a hand is raised: of a hundred robots one in half a minute. */
const RAISES = 0.003;
/** In what share of things done one that is up is taken down again, since the group has helped itself: in four minutes or so. */
const LOWERS = 0.04;

/** What somebody does with their hand, if anything; while somebody is on the way, it stays up. */
export function nextHand(
  { hands, you, phase }: Pick<SeatView, 'hands' | 'you' | 'phase'>,
  draw: () => number,
): Command | undefined {
  const own = hands.find(({ seat }) => seat === you.id);
  if (own !== undefined)
    return own.takenBy === undefined && draw() < LOWERS ? { do: 'hand-lower', hand: own.id } : undefined;
  if (draw() >= RAISES) return undefined;
  const drawn = REASONS[Math.floor(draw() * REASONS.length)] ?? 'stuck';
  return {
    do: 'hand-raise',
    reason: featureOf(phase) === 'plenary' ? 'present' : drawn,
    isForGroup: draw() < 0.5,
  };
}
