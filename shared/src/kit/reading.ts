import { type Collections, LEG_KINDS, type LegKind } from '../board/index.ts';
import type { CodeBook } from './codes.ts';
import type { Token } from './tokens.ts';

export const CODE_FAULTS = [
  /** Signs that mean nothing in such a line. */
  'sign',
  /** A code that is none of this board's. */
  'code',
  /** A card that cannot stand at this place, such as a paper in a way. */
  'place',
  /** A way, or a line, without an end. */
  'end',
  /** A way from a card to itself, or into a persona. */
  'way',
  /** A way that is typed already, or a name that is given twice. */
  'twice',
  /** A barrier on a way that no line draws. */
  'no-way',
  /** A number of a box that the card does not have. */
  'box',
  /** More empty cards than are read. */
  'cards',
  /** More lines than are read. */
  'lines',
] as const;

export type CodeFault = (typeof CODE_FAULTS)[number];

export interface CodeProblem {
  /** From one on. */
  readonly line: number;
  readonly fault: CodeFault;
  /** What is wrong there, as it was typed. */
  readonly text: string;
}

export interface Reading {
  readonly board: Collections;
  readonly codes: CodeBook;
  newId(): string;
  readonly steps: Map<string, StepDraft>;
  readonly assets: Map<string, { readonly id: string; name: string }>;
  /** By what they join, and how. */
  readonly legs: Map<string, LegDraft>;
  readonly barriers: Record<string, unknown>[];
  readonly coordination: Record<string, unknown>[];
  readonly notes: string[];
  readonly problems: CodeProblem[];
}

interface LegDraft {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: LegKind;
  label?: string;
}

export interface StepDraft {
  readonly id: string;
  title: string;
  actor?: string | undefined;
  service?: string | undefined;
  persona?: string | undefined;
  readonly needs: Set<string>;
  readonly gives: Set<string>;
  days?: number;
  visits?: number;
  cost?: number;
  emotion?: number;
}

export interface Line {
  readonly number: number;
  readonly tokens: readonly Token[];
}

export type CodeToken = Extract<Token, { kind: 'code' }>;

export function tell(reading: Reading, { number }: Line, fault: CodeFault, text: string): void {
  reading.problems.push({ line: number, fault, text });
}

/** The id of a record of a collection; told where there is none, or where it is something else. */
export function idOf(
  reading: Reading,
  line: Line,
  token: Token,
  collection: 'personas' | 'assets' | 'actors',
): string | undefined {
  if (token.kind !== 'code') {
    tell(reading, line, 'sign', token.text);
    return undefined;
  }
  const there = reading.codes.find(token.text);
  if (there?.collection === collection) return there.id;
  tell(reading, line, there === undefined ? 'code' : 'place', token.text);
  return undefined;
}

/** The step of a card: of a service, an actor, or an empty one that the group filled in. */
export function stepOf(reading: Reading, line: Line, code: CodeToken): StepDraft | undefined {
  const known = reading.steps.get(code.text);
  if (known !== undefined) return known;
  if (code.letter === 'E' && emptyCards(reading) >= MOST_EMPTY_CARDS) {
    // Once, or it would be told as often as there are too many.
    if (reading.problems.every(({ fault }) => fault !== 'cards'))
      tell(reading, line, 'cards', String(MOST_EMPTY_CARDS));
    return undefined;
  }
  const step = newStep(reading, code);
  if (step === undefined) {
    const isOther = reading.codes.find(code.text) !== undefined;
    tell(reading, line, isOther ? 'place' : 'code', code.text);
    return undefined;
  }
  reading.steps.set(code.text, step);
  return step;
}

/** A kit has some dozens of them. */
export const MOST_EMPTY_CARDS = 200;

function emptyCards({ steps }: Reading): number {
  return [...steps.keys()].filter((code) => code.startsWith('E')).length;
}

function newStep(reading: Reading, { text, letter }: CodeToken): StepDraft | undefined {
  const { board, codes, newId } = reading;
  const empty = { needs: new Set<string>(), gives: new Set<string>() };
  if (letter === 'E') return { id: newId(), title: '', ...empty };
  const there = codes.find(text);
  if (there?.collection === 'actors') {
    const title = board.actors.find(({ id }) => id === there.id)?.name ?? '';
    return { id: newId(), title, actor: there.id, ...empty };
  }
  if (there?.collection !== 'services') return undefined;
  const title = board.services.find(({ id }) => id === there.id)?.name ?? '';
  return { id: newId(), title, ...ofService(reading, there.id), ...empty };
}

export function ofService({ board }: Reading, id: string): Pick<StepDraft, 'service' | 'actor'> {
  return { service: id, actor: board.services.find((service) => service.id === id)?.actor };
}

/** The id of what a way joins: a persona, an objective or a step. */
export function nodeOf(reading: Reading, line: Line, token: CodeToken): string | undefined {
  const there = reading.codes.find(token.text);
  if (there?.collection === 'personas' || there?.collection === 'objectives') return there.id;
  return stepOf(reading, line, token)?.id;
}

type Drawn = Omit<LegDraft, 'id' | 'label'> & {
  /** Where it leads to, as it was typed. */
  readonly text: string;
};

/** What is drawn on paper twice is one way. */
export function draw(reading: Reading, line: Line, { text, ...way }: Drawn): LegDraft | undefined {
  const { from, to, kind } = way;
  const isPersona = reading.board.personas.some(({ id }) => id === to);
  if (from === to || isPersona) {
    tell(reading, line, 'way', text);
    return undefined;
  }
  const key = keyOf(from, to, kind);
  const leg = reading.legs.get(key) ?? { id: reading.newId(), ...way };
  reading.legs.set(key, leg);
  return leg;
}

/** The way that was drawn with that arrow, else whichever there is between the two. */
export function wayBetween({ legs }: Reading, from: string, to: string, kind: LegKind): string | undefined {
  const ways = [kind, ...LEG_KINDS].flatMap((each) => legs.get(keyOf(from, to, each)) ?? []);
  return ways[0]?.id;
}

const keyOf = (from: string, to: string, kind: LegKind): string => `${from} ${to} ${kind}`;
