/** A part of the workshop in which nobody sees what another writes: each names actors alone, gives dots, or answers the last question. */
export type Round = PrivateRound | VoteRound | QuestionRound;

export interface PrivateRound {
  readonly kind: 'private';
  readonly id: string;
  readonly groups: readonly RoundGroup<NamedResult>[];
}

export interface VoteRound {
  readonly kind: 'vote';
  readonly id: string;
  readonly dots: number;
  /** The most dots that one may give to one thing. */
  readonly mostOnOne: number;
  readonly groups: readonly (RoundGroup<VoteResult> & {
    /** What is voted on, on the group's board: fixed when the round is opened. */
    readonly items: readonly string[];
  })[];
}

/** Asked of everybody at once, and ended everywhere at once: the answers of all groups are mixed. */
export interface QuestionRound {
  readonly kind: 'question';
  readonly id: string;
  /** As the trainer wrote it; else a message. */
  readonly text?: string | undefined;
  readonly groups: readonly RoundGroup<QuestionResult>[];
  /** Once it has ended, for facilitators alone: in an order that tells nobody's. */
  readonly answers?: readonly string[] | undefined;
}

/** How far a round is in a group. One that has ended is never opened again. */
export interface RoundGroup<Result> {
  readonly number: number;
  readonly standing: RoundStanding<Result>;
}

export type RoundStanding<Result> =
  | { readonly kind: 'open' }
  /** Pages hand in what is not sent yet, until a moment. */
  | { readonly kind: 'closing'; readonly at: number }
  | { readonly kind: 'ended'; readonly result: Result }
  /** What was written is gone, and nobody sees it. */
  | { readonly kind: 'discarded' };

/** What everybody on the board sees now. */
export interface NamedResult {
  /** How many different things were named and are shown. */
  readonly named: number;
  /** How many were set aside by a facilitator who looked through them; left out where none was. */
  readonly aside?: number | undefined;
}

export interface VoteResult {
  /** How many gave dots, or said that they give none. */
  readonly voters: number;
  /** Dots on what was removed from the board meanwhile. */
  readonly fell: number;
  /** What was voted on, the most dots first; what got none is left out. */
  readonly order: readonly string[];
  /** Whether the dots are on the board: of few voters, they would tell who gave them. */
  readonly isShown: boolean;
}

/** In the last question, those who have no group count as one of this number. */
export const WITHOUT_GROUP = 0;

/** How many answered, of all groups. */
export interface QuestionResult {
  readonly answered: number;
}

export type RoundResult = NamedResult | VoteResult | QuestionResult;

/** Of fewer in a group who vote the order is told and no numbers; of fewer who write nothing, before it is shown: few give each other away. */
export const LEAST_WRITERS = 3;

/** How long pages have to hand in what is not sent yet. */
export const CLOSING_MILLISECONDS = { private: 3000, vote: 5000, question: 5000 } as const satisfies Record<
  Round['kind'],
  number
>;

/** Something that somebody names alone: an actor or a service of the board, or words. */
export interface Entry {
  readonly about?: string | undefined;
  readonly text: string;
}

/** All that somebody has written in a round: it takes the place of what they wrote before. */
export type Paper =
  | { readonly kind: 'private'; readonly entries: readonly Entry[] }
  | { readonly kind: 'vote'; readonly dots: Readonly<Record<string, number>>; readonly isFinished: boolean }
  | { readonly kind: 'question'; readonly text: string };

export const MAX_ENTRIES = 30;

/** Whether a round still takes what somebody of a group writes. */
export function takesPapers(round: Round, number: number | undefined): boolean {
  const standing = groupIn(round, number)?.standing.kind;
  return standing === 'open' || standing === 'closing';
}

export function groupIn(round: Round, number: number | undefined) {
  return round.groups.find((group) => group.number === number);
}

/** Whether nothing of what was written in a round is needed any more. */
export function isOver(round: Round): boolean {
  return round.groups.every(({ standing }) => standing.kind === 'ended' || standing.kind === 'discarded');
}
