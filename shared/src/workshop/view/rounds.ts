import { countedPapers, countIn } from '../rounds/counted.ts';
import {
  groupIn,
  type Paper,
  type Round,
  type RoundResult,
  type RoundStanding,
  WITHOUT_GROUP,
} from '../rounds/round.ts';
import type { WorkshopState } from '../state.ts';
import type { Live } from './live.ts';

/** A round as somebody of a group knows it. */
export interface RoundView {
  readonly kind: Round['kind'];
  readonly id: string;
  readonly standing: RoundStanding<RoundResult>;
  readonly own?: Paper | undefined;
  /** How many things the group has named, or how many of it have finished. */
  readonly count: number;
  readonly dots?: number | undefined;
  readonly mostOnOne?: number | undefined;
  readonly items?: readonly string[] | undefined;
  /** The last question, where the trainer wrote it. */
  readonly text?: string | undefined;
}

/** The last question, which is asked once; its answers can be read once it has ended. */
export type QuestionStanding = 'unasked' | 'asked' | 'ended';

/** A round as those know it who lead: numbers alone. */
export interface RoundRow {
  readonly kind: Round['kind'];
  readonly id: string;
  readonly groups: readonly {
    readonly number: number;
    readonly standing: RoundStanding<RoundResult>;
    readonly count: number;
    readonly aside: number;
  }[];
}

export function roundView(
  seat: string,
  number: number,
  state: WorkshopState,
  { papers }: Live,
): RoundView | undefined {
  const round = state.rounds.findLast((each) => groupIn(each, number) !== undefined);
  const group = round && groupIn(round, number);
  if (round === undefined || group === undefined) return undefined;
  const { kind, id } = round;
  return {
    kind,
    id,
    standing: group.standing,
    own: papers.of(id, seat),
    count: countIn(number, countedPapers(papers.all(id), state)),
    ...(round.kind === 'vote' && { dots: round.dots, mostOnOne: round.mostOnOne }),
    ...('items' in group && { items: group.items }),
    ...(round.kind === 'question' && { text: round.text }),
  };
}

export function roundRow(state: WorkshopState, { papers }: Live): RoundRow | undefined {
  const round = state.rounds.at(-1);
  const counted = round && countedPapers(papers.all(round.id), state);
  return (
    round && {
      kind: round.kind,
      id: round.id,
      groups: round.groups
        .map(({ number, standing }) => ({
          number,
          standing,
          count: countIn(number, counted ?? []),
          aside: papers.aside(round.id, number),
        }))
        // Most of the time everybody has a group.
        .filter(({ number, count }) => number !== WITHOUT_GROUP || count > 0),
    }
  );
}

export function questionStanding({ rounds }: WorkshopState): QuestionStanding {
  const asked = rounds.find((round) => round.kind === 'question');
  if (asked?.kind !== 'question') return 'unasked';
  return asked.answers === undefined ? 'asked' : 'ended';
}
