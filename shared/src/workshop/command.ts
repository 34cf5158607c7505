import { z } from 'zod';
import { withoutUnseen } from '../texts/unseen.ts';
import { MOST_UNITS } from './limits.ts';
import { PICTURE } from './pins.ts';
import { MAX_PHASE_MINUTES, MAX_PHASE_TEXT, MAX_PHASES, PHASE_KINDS } from './plan.ts';
import { MAX_ENTRIES } from './rounds/round.ts';
import { HAND_REASONS, MAX_ROBOTS, READY_WORDS, REMARK_KINDS, SEAT_PARTS } from './state.ts';

const id = z.string().regex(/^[\w-]{1,64}$/);
const groupNumber = z.int().min(1).max(64);
/** What people write, without what others do not see in it. */
const text = (most: number) => z.string().overwrite(withoutUnseen).max(most);
const words = (most: number) => z.string().overwrite(withoutUnseen).trim().min(1).max(most);

/** A language as people choose it: the main tag. */
export const spokenLanguage = z.string().regex(/^[a-z]{2,3}$/);
export const spokenLanguages = z.array(spokenLanguage).min(1).max(8);

/** More than an alias, or the name of a group, which are judged by their signs where they are taken. */
export const wantedName = words(200);
export const city = words(MOST_UNITS.city);

export const phaseShape = z.strictObject({
  id,
  kind: z.enum(PHASE_KINDS),
  minutes: z.int().min(1).max(MAX_PHASE_MINUTES),
  isFrozen: z.boolean().optional(),
  title: words(MAX_PHASE_TEXT.title).optional(),
  task: words(MAX_PHASE_TEXT.task).optional(),
  note: words(MAX_PHASE_TEXT.note).optional(),
  question: words(MAX_PHASE_TEXT.question).optional(),
});

export const planShape = z
  .array(phaseShape)
  .min(1)
  .max(MAX_PHASES)
  .refine((plan) => new Set(plan.map(({ id }) => id)).size === plan.length, {
    message: 'each phase has an id of its own',
  });

export const doorShape = z.enum(['open', 'ask', 'closed']);

/** What a live workshop is called. */
export const liveTitle = words(MOST_UNITS.title);

/** What may be changed of what was prepared. Without what is meant where nothing is said: what is left out stays. */
const changeable = z.strictObject({
  title: liveTitle,
  host: text(MOST_UNITS.title).trim(),
  languages: spokenLanguages,
  scenarios: z.array(id).min(1).max(64),
  groupCount: z.int().min(1).max(64),
  plan: planShape,
  door: doorShape,
  /** Whether what people remark on a board of the wall waits until a facilitator lets it through. */
  holdsRemarks: z.boolean(),
  /** Whether a phase that is over moves on by itself where nobody leads. */
  isAutopilot: z.boolean().optional(),
});

/** What a trainer prepares, and may change until it takes effect. */
export const setupShape = changeable.extend({
  host: changeable.shape.host.default(''),
  door: doorShape.default('open'),
  holdsRemarks: changeable.shape.holdsRemarks.default(false),
  retainUntil: z.iso.date(),
});

/** Where somebody believes the workshop to be: of two who move it on at once, one is refused. */
const from = z.int().min(-1).max(MAX_PHASES);

const MINUTE = 60;
const seconds = z
  .int()
  .min(-60 * MINUTE)
  .max(MAX_PHASE_MINUTES * MINUTE);

const pin = z.tuple([z.int().min(0).max(PICTURE.width), z.int().min(0).max(PICTURE.height)]);

const said = z.union([
  z.strictObject({ ready: z.enum(READY_WORDS) }),
  z.strictObject({ text: words(MOST_UNITS.word) }),
]);
const toAll = z.strictObject({ kind: z.literal('all') });
const toGroups = z.strictObject({
  kind: z.literal('groups'),
  groups: z.array(groupNumber).min(1).max(64),
});
const reach = z.discriminatedUnion('kind', [toAll, toGroups, z.strictObject({ kind: z.literal('staff') })]);

const callPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('board'), group: groupNumber.optional(), card: id.optional() }),
  z.strictObject({ kind: z.literal('wall') }),
]);

const entryShape = z.strictObject({ about: id.optional(), text: words(MOST_UNITS.entry) });
/** The turn of a plenary that somebody believes it to be. */
const turn = id;
const eachOnce = z
  .array(groupNumber)
  .max(64)
  .refine((numbers) => new Set(numbers).size === numbers.length, { message: 'each group once' });

const paperShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('private'),
    entries: z.array(entryShape).max(MAX_ENTRIES),
  }),
  z.strictObject({
    kind: z.literal('vote'),
    dots: z.record(id, z.int().min(0).max(10)),
    isFinished: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('question'), text: text(MOST_UNITS.answer) }),
]);

/** What a page asks the workshop to do. Who may ask for what: `mayAsk`. */
export const commandShape = z.discriminatedUnion('do', [
  // The agenda: facilitators.
  z.strictObject({ do: z.literal('prepare'), change: changeable.partial() }),
  z.strictObject({ do: z.literal('open') }),
  z.strictObject({ do: z.literal('go'), from, to: z.int().min(0).max(MAX_PHASES) }),
  z.strictObject({ do: z.literal('close'), from }),
  z.strictObject({ do: z.literal('reopen') }),
  z.strictObject({ do: z.literal('fit'), minutesLeft: z.int().min(1).max(600) }),
  z.strictObject({ do: z.literal('timer-start'), seconds: seconds.min(1) }),
  /** To all, or to one group beyond the others. */
  z.strictObject({ do: z.literal('timer-add'), seconds, group: groupNumber.optional() }),
  z.strictObject({ do: z.literal('timer-pause') }),
  z.strictObject({ do: z.literal('timer-resume') }),
  z.strictObject({ do: z.literal('timer-stop') }),
  z.strictObject({ do: z.literal('lead') }),
  /** Whether everybody may look at the boards of all groups. */
  z.strictObject({ do: z.literal('wall'), isOpen: z.boolean() }),
  // The plenary: facilitators; who presents, also those of the group.
  z.strictObject({
    do: z.literal('plenary-start'),
    order: eachOnce.min(1),
    seconds: z
      .int()
      .min(30)
      .max(60 * MINUTE),
  }),
  z.strictObject({ do: z.literal('plenary-go'), from: turn, to: z.int().min(0).max(63) }),
  z.strictObject({ do: z.literal('plenary-queue'), from: turn, next: eachOnce }),
  z.strictObject({ do: z.literal('plenary-time'), from: turn, seconds }),
  /** Without a seat: whoever asks. */
  z.strictObject({ do: z.literal('plenary-present'), from: turn, seat: id.optional() }),
  z.strictObject({ do: z.literal('plenary-end'), from: turn }),
  /** Of a remark that is held back. */
  z.strictObject({ do: z.literal('remark-judge'), remark: id, isShown: z.boolean() }),
  /** In a rehearsal: so many robots come, or come back; with 0 they leave. */
  z.strictObject({ do: z.literal('robots'), count: z.int().min(0).max(MAX_ROBOTS) }),
  // Rounds: facilitators.
  z.strictObject({ do: z.literal('private-open') }),
  z.strictObject({
    do: z.literal('vote-open'),
    dots: z.int().min(1).max(10),
    mostOnOne: z.int().min(1).max(10),
  }),
  z.strictObject({ do: z.literal('question-open') }),
  /** In all groups, or in some: what was written is shown, or counted, once pages have handed in the rest. */
  z.strictObject({
    do: z.literal('round-close'),
    round: id,
    groups: z.array(groupNumber).min(1).max(64).optional(),
  }),
  z.strictObject({ do: z.literal('round-discard'), round: id }),
  /** Something that a group named is not shown with the rest; or is, after all. */
  z.strictObject({
    do: z.literal('set-aside'),
    round: id,
    group: groupNumber,
    entry: entryShape,
    isAside: z.boolean(),
  }),
  /** The pins of all, to all. */
  z.strictObject({ do: z.literal('pins'), areShown: z.boolean() }),
  // Groups and people: facilitators.
  z.strictObject({
    do: z.literal('group'),
    groups: z
      .array(z.strictObject({ language: spokenLanguage, seats: z.array(id).max(300) }))
      .min(1)
      .max(64),
  }),
  z.strictObject({ do: z.literal('move'), seat: id, group: groupNumber }),
  /** To help another group for some minutes. */
  z.strictObject({
    do: z.literal('visit'),
    seat: id,
    group: groupNumber,
    minutes: z.int().min(2).max(15),
  }),
  z.strictObject({ do: z.literal('merge'), group: groupNumber, into: groupNumber }),
  z.strictObject({ do: z.literal('rename'), seat: id, alias: wantedName }),
  z.strictObject({ do: z.literal('mute'), seat: id, isMuted: z.boolean() }),
  z.strictObject({ do: z.literal('remove'), seat: id }),
  // Facilitators and helpers.
  z.strictObject({ do: z.literal('introduce'), person: id, name: wantedName }),
  z.strictObject({ do: z.literal('admit'), seat: id, isAdmitted: z.boolean() }),
  z.strictObject({ do: z.literal('hand-take'), hand: id }),
  z.strictObject({ do: z.literal('say'), to: reach, said, isUrgent: z.boolean() }),
  z.strictObject({
    do: z.literal('call'),
    to: z.discriminatedUnion('kind', [toAll, toGroups]),
    where: callPlace,
  }),
  z.strictObject({ do: z.literal('call-end'), call: id }),
  // Whoever it concerns.
  z.strictObject({ do: z.literal('visit-end'), seat: id }),
  z.strictObject({ do: z.literal('name-group'), group: groupNumber, name: wantedName }),
  z.strictObject({ do: z.literal('hand-lower'), hand: id }),
  // Those who sit in a group: all that they have written in a round, in the place of what they wrote before.
  z.strictObject({ do: z.literal('write'), round: id, paper: paperShape }),
  // Those who sit in a group.
  z.strictObject({ do: z.literal('hand-raise'), reason: z.enum(HAND_REASONS), isForGroup: z.boolean() }),
  z.strictObject({ do: z.literal('done'), isDone: z.boolean() }),
  /** To a group, of its board or of a record there. */
  z
    .strictObject({
      do: z.literal('remark'),
      group: groupNumber,
      on: id.optional(),
      kind: z.enum(REMARK_KINDS),
      text: words(MOST_UNITS.remark).optional(),
    })
    .refine(({ kind, text }) => kind !== 'free' || text !== undefined, {
      message: 'a remark of one’s own says something',
    }),
  z.strictObject({ do: z.literal('part'), part: z.enum(SEAT_PARTS).nullable() }),
  // Everybody who is in.
  z.strictObject({ do: z.literal('pin'), at: pin.nullable() }),
  z.strictObject({
    do: z.literal('profile'),
    alias: wantedName.optional(),
    languages: spokenLanguages.optional(),
    city: city.nullable().optional(),
  }),
  z.strictObject({ do: z.literal('leave') }),
]);

export type Command = z.output<typeof commandShape>;

/** In units of the canvas, which has no end, but numbers have. */
const along = z.int().min(-1e9).max(1e9);
const extent = z.int().min(1).max(1e9);

/** What the presenter shows. */
const shownShape = z.strictObject({
  turn,
  card: id.nullable(),
  sight: z.tuple([along, along, extent, extent]).nullable(),
});

/**
 * A command, and what a connection is told or asked besides: what the presenter shows, and what time it is. Whether the
 * command is one of those that there are is `commandShape`'s to say, so that one that is not can be answered.
 */
export const pageFrameShape = z.union([
  /** `n` is drawn by the page: what is sent again is done once. */
  z.strictObject({ n: z.string().regex(/^[\w-]{8,40}$/), command: z.looseObject({ do: z.string() }) }),
  z.strictObject({ show: shownShape }),
  z.strictObject({ time: z.number() }),
]);

/** As a page sends it. */
export type PageFrame =
  | { readonly n: string; readonly command: Command }
  | { readonly show: z.output<typeof shownShape> }
  | { readonly time: number };
