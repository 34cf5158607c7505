/** What people do in a phase besides drawing on the board of their group: it has a place of its own on their pages. */
export type PhaseFeature =
  /** Each puts a pin on a map. */
  | 'pins'
  /** Each may take a part in the group. */
  | 'parts'
  /** Each names actors alone, unseen by the others. */
  | 'private'
  | 'vote'
  /** The group says of findings whether they are so. */
  | 'checks'
  | 'plenary'
  /** The group takes something on. */
  | 'commitments'
  /** All are asked the last question. */
  | 'question';

interface PhaseTraits {
  /** In a plan that nobody has changed yet. */
  readonly minutes: number;
  /** Whether the groups are at their boards. Before that there are none yet. */
  readonly isGroupWork: boolean;
  readonly feature?: PhaseFeature;
}

/** What a group does in a phase, in the order of the 90 minutes. Each kind has its texts in the messages. */
const KINDS = {
  arrive: { minutes: 5, isGroupWork: false },
  icebreaker: { minutes: 5, isGroupWork: false, feature: 'pins' },
  method: { minutes: 5, isGroupWork: false },
  split: { minutes: 3, isGroupWork: false },
  persona: { minutes: 7, isGroupWork: true, feature: 'parts' },
  silent: { minutes: 7, isGroupWork: true, feature: 'private' },
  route: { minutes: 18, isGroupWork: true },
  barriers: { minutes: 10, isGroupWork: true },
  vote: { minutes: 5, isGroupWork: true, feature: 'vote' },
  reality: { minutes: 5, isGroupWork: true, feature: 'checks' },
  plenary: { minutes: 12, isGroupWork: true, feature: 'plenary' },
  commit: { minutes: 5, isGroupWork: true, feature: 'commitments' },
  close: { minutes: 3, isGroupWork: true, feature: 'question' },
} as const satisfies Readonly<Record<string, PhaseTraits>>;

export type PhaseKind = keyof typeof KINDS;
export const PHASE_KINDS = Object.keys(KINDS) as readonly PhaseKind[];

const TRAITS: Readonly<Record<PhaseKind, PhaseTraits>> = KINDS;

/** A part of the agenda. What it says of itself, where the trainer wrote nothing, is a message of its kind. */
export interface Phase {
  readonly id: string;
  readonly kind: PhaseKind;
  readonly minutes: number;
  /** Whether the groups' boards can only be looked at while it lasts. */
  readonly isFrozen?: boolean | undefined;
  readonly title?: string | undefined;
  /** What the groups are asked to do. */
  readonly task?: string | undefined;
  /** For facilitators alone. */
  readonly note?: string | undefined;
  /** Of the close: what everybody is asked last, where the trainer wrote it. */
  readonly question?: string | undefined;
}

export const MAX_PHASES = 30;
export const MAX_PHASE_MINUTES = 240;

/** The texts that a trainer may write for a phase. */
export const PHASE_TEXTS = ['title', 'task', 'note', 'question'] as const;
export type PhaseText = (typeof PHASE_TEXTS)[number];
/** In UTF-16 units. */
export const MAX_PHASE_TEXT: Readonly<Record<PhaseText, number>> = {
  title: 80,
  task: 600,
  note: 600,
  question: 280,
};

/** Whether the groups are at their boards in a phase. */
export function isGroupWork({ kind }: Pick<Phase, 'kind'>): boolean {
  return TRAITS[kind].isGroupWork;
}

/** What a phase is for besides drawing on boards; undefined for none, and where there is no phase. */
export function featureOf(phase: Pick<Phase, 'kind'> | undefined): PhaseFeature | undefined {
  return phase && TRAITS[phase.kind].feature;
}

export function planMinutes(plan: readonly Pick<Phase, 'minutes'>[]): number {
  return total(plan.map(({ minutes }) => minutes));
}

/** A plan as it is kept: without what is empty, its texts cut to what fits. */
export function tidied(plan: readonly Phase[]): readonly Phase[] {
  return plan.map(({ id, kind, minutes, isFrozen, ...phase }) => {
    const texts = PHASE_TEXTS.flatMap((name) => {
      const text = phase[name]?.trim().slice(0, MAX_PHASE_TEXT[name]);
      return text ? [[name, text] as const] : [];
    });
    return { id, kind, minutes, ...(isFrozen === true && { isFrozen }), ...Object.fromEntries(texts) };
  });
}

/** What a workshop is prepared with. */
export function defaultPlan(): readonly Phase[] {
  return PHASE_KINDS.map((kind) => ({ id: kind, kind, minutes: TRAITS[kind].minutes }));
}

/** No phase that is cut to fit is shorter. */
const LEAST_MINUTES = 2;

/**
 * The minutes of the phases that are left, cut in proportion so that they fit into `minutesLeft`; none is cut below
 * two minutes, or lengthened. Whole minutes, by largest remainder (Hare quota).
 */
export function fitted(minutes: readonly number[], minutesLeft: number): readonly number[] {
  const floor = minutes.map((wanted) => Math.min(wanted, LEAST_MINUTES));
  const sum = total(minutes);
  if (sum <= minutesLeft) return minutes;
  const spare = Math.max(0, Math.floor(minutesLeft) - total(floor));
  const above = minutes.map((wanted, at) => wanted - (floor[at] ?? 0));
  const aboveSum = total(above);
  if (aboveSum === 0) return floor;
  const shares = above.map((extra) => (extra * spare) / aboveSum);
  const whole = shares.map(Math.floor);
  const byRemainder = shares
    .map((share, at) => ({ at, remainder: share - Math.floor(share) }))
    .sort((one, other) => other.remainder - one.remainder || one.at - other.at);
  const left = spare - total(whole);
  const raised = new Set(byRemainder.slice(0, left).map(({ at }) => at));
  return floor.map((least, at) => least + (whole[at] ?? 0) + (raised.has(at) ? 1 : 0));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
