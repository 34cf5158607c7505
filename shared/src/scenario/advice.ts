import type { Board } from '../board/index.ts';
import { type Box, boxesRoundWhichLegsRun, overlap } from '../drawing/board/sizes.ts';
import { type WholeScenario, writtenIn } from './model.ts';
import { oneByOne } from './passages.ts';
import { allTexts, OWN, ownTexts } from './texts.ts';

/** What is missing of the scenario as a whole. */
const OF_ALL = ['summary', 'persona', 'objective', 'question', 'documents', 'licence', 'author'] as const;
/** What could be better of some records. */
const OF_RECORDS = [
  /** An actor or a service does not say where what is said of it is from. */
  'source',
  /** An objective names no right. */
  'right',
  /** Nobody says how a barrier is known. */
  'evidence',
  /** A step takes a service of another actor than its own. */
  'service',
  /** No way leads to a step, and none to an objective. */
  'unreached',
  'unexplored',
  /** A card lies on another, across the edge of a frame, or too close for a way to pass. */
  'overlap',
  'cut',
  'tight',
  /** The person does not stand before every step, an objective not behind every step. */
  'order',
] as const;

export type Advice =
  | { readonly code: (typeof OF_ALL)[number] }
  | { readonly code: (typeof OF_RECORDS)[number]; readonly records: readonly string[] }
  /** So many texts are not translated into a language, or were translated from another wording. */
  | { readonly code: 'missing' | 'stale'; readonly language: string; readonly count: number };

/** What could be better about a scenario. None of it keeps anybody from using it. */
export function adviceOn(whole: WholeScenario): readonly Advice[] {
  return [...ofAll(whole), ...ofTexts(whole), ...ofRecords(whole.example)];
}

function ofAll({ scenario, example }: WholeScenario): Advice[] {
  const has: Readonly<Record<(typeof OF_ALL)[number], boolean>> = {
    summary: Boolean(scenario.summary[writtenIn(scenario)]),
    persona: example.personas.length > 0,
    objective: example.objectives.length > 0,
    question: scenario.guidingQuestions.length > 0,
    documents: scenario.sources.length > 0,
    licence: scenario.licence !== undefined,
    author: scenario.author !== undefined,
  };
  return OF_ALL.filter((code) => !has[code]).map((code) => ({ code }));
}

function ofTexts(whole: WholeScenario): Advice[] {
  const { scenario, overlays, translatedFrom } = whole;
  const texts = oneByOne(allTexts(whole));
  return scenario.languages.slice(1).flatMap((language): Advice[] => {
    const own = ownTexts(scenario, language);
    const said = new Set(oneByOne({ [OWN]: own, ...overlays.get(language) }).map(({ key }) => key));
    const missing = texts.filter(({ key, text }) => text.trim() !== '' && !said.has(key)).length;
    const stale = oneByOne(translatedFrom.get(language) ?? {}).length;
    return [
      ...(missing > 0 ? [{ code: 'missing', language, count: missing } as const] : []),
      ...(stale > 0 ? [{ code: 'stale', language, count: stale } as const] : []),
    ];
  });
}

function ofRecords(board: Board): Advice[] {
  const found: Readonly<Record<(typeof OF_RECORDS)[number], readonly string[]>> = {
    source: ids([...board.actors, ...board.services].filter(({ source }) => source === undefined)),
    right: ids(board.objectives.filter(({ right }) => right === 'other')),
    evidence: ids(board.barriers.filter(({ evidence }) => evidence.length === 0)),
    ...ofWays(board),
    ...ofLayout(board),
  };
  return OF_RECORDS.filter((code) => found[code].length > 0).map((code) => ({ code, records: found[code] }));
}

/** Of a board on which ways are drawn; where none is, they are the group's to find. */
function ofWays(board: Board) {
  const { steps, services, legs, objectives } = board;
  const actorOf = new Map<string, string>(services.map(({ id, actor }) => [id, actor]));
  const entered = new Set<string>(legs.map(({ to }) => to));
  const isDrawn = legs.length > 0;
  return {
    service: ids(
      steps.filter(({ service, actor }) => service !== undefined && actorOf.get(service) !== actor),
    ),
    unreached: ids(steps.filter(({ id }) => !entered.has(id))),
    unexplored: isDrawn ? ids(objectives.filter(({ id }) => !entered.has(id))) : [],
  };
}

/** What a way needs to pass between two cards. */
const APART = 40;

interface Card extends Box {
  readonly id: string;
  readonly isNote: boolean;
}

function ofLayout(board: Board) {
  const cards = cardsOf(board);
  const overlapping = pairs(cards, overlap);
  const tight = pairs(
    cards.filter(({ isNote }) => !isNote),
    (a, b) => overlap(widened(a), b) && !overlap(a, b),
  );
  const cut = cards.filter((card) =>
    board.frames.some((frame) => overlap(frame, card) && !contains(frame, card)),
  );
  const at = board.steps.map(({ x }) => x);
  const early = board.personas.filter(({ x }) => at.some((step) => step <= x));
  const late = board.objectives.filter(({ x }) => at.some((step) => step >= x));
  return { overlap: overlapping, tight, cut: ids(cut), order: ids([...early, ...late]) };
}

function cardsOf(board: Board): readonly Card[] {
  const notes = new Set<string>(board.notes.map(({ id }) => id));
  return [...boxesRoundWhichLegsRun(board)].map(([id, box]) => ({ id, ...box, isNote: notes.has(id) }));
}

/** The cards that are in such a pair with one that comes later. */
function pairs(cards: readonly Card[], are: (one: Card, other: Card) => boolean): readonly string[] {
  return ids(cards.filter((card, at) => cards.slice(at + 1).some((other) => are(card, other))));
}

const ids = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id);

function widened({ x, y, width, height, ...card }: Card): Card {
  return { ...card, x: x - APART, y: y - APART, width: width + 2 * APART, height: height + 2 * APART };
}

function contains(outer: Box, inner: Box): boolean {
  const right = inner.x + inner.width <= outer.x + outer.width;
  const bottom = inner.y + inner.height <= outer.y + outer.height;
  return outer.x <= inner.x && outer.y <= inner.y && right && bottom;
}
