import { BURDENS, COORDINATION_STATES, DIMENSIONS, LEVELS } from '../board/index.ts';
import {
  type CodeToken,
  draw,
  idOf,
  type Line,
  nodeOf,
  ofService,
  type Reading,
  type StepDraft,
  stepOf,
  tell,
  wayBetween,
} from './reading.ts';
import type { Token } from './tokens.ts';

/** `N: "Ask the neighbours"`. */
export function readNote(reading: Reading, line: Line): void {
  const [, , ...tokens] = line.tokens;
  for (const token of tokens) {
    if (token.kind === 'words') reading.notes.push(token.words);
    else tell(reading, line, 'sign', token.text);
  }
  if (tokens.length === 0) tell(reading, line, 'end', 'N:');
}

/** `C: A1 A2 2`: how two actors pass a person on; the number is that of the ticked box. */
export function readHandOff(reading: Reading, line: Line): void {
  const [, , one, other, state, ...rest] = line.tokens;
  const [a, b] = [one, other].map((token) => token && idOf(reading, line, token, 'actors'));
  if (a === undefined || b === undefined) {
    if (other === undefined) tell(reading, line, 'end', 'C:');
    return;
  }
  const [number = 0] = state?.kind === 'boxes' ? state.numbers : [];
  const box = COORDINATION_STATES[number - 1];
  if (box === undefined) tell(reading, line, 'box', state?.text ?? '');
  else reading.coordination.push({ id: reading.newId(), a, b, state: box });
  for (const token of rest) tell(reading, line, 'sign', token.text);
}

/** `D12: "A letter of the school"`: a paper, or something else to hold, that the group added. */
export function readAsset(reading: Reading, line: Line): void {
  const [code, , words, ...rest] = line.tokens;
  if (code?.kind !== 'code') return;
  const isKnown = reading.codes.find(code.text) !== undefined || reading.assets.has(code.text);
  if (isKnown) tell(reading, line, 'twice', code.text);
  else if (words?.kind !== 'words') tell(reading, line, 'end', code.text);
  else reading.assets.set(code.text, { id: reading.newId(), name: words.words });
  for (const token of rest) tell(reading, line, 'sign', token.text);
}

/** `S3: -D1 +D4 3d 2v 20c`: what a step needs and gives, how long it takes, how often one goes there, what it costs. */
export function readStep(reading: Reading, line: Line): void {
  const [code, , ...tokens] = line.tokens;
  if (code?.kind !== 'code') return;
  const step = stepOf(reading, line, code);
  if (step === undefined) return;
  let role: 'needs' | 'gives' | 'at' | undefined;
  for (const token of tokens) {
    switch (token.kind) {
      case 'needs':
      case 'gives':
      case 'at':
        role = token.kind;
        continue;
      case 'code':
        readPartOfStep(reading, line, { step, token, role });
        // Several papers may stand behind one sign.
        if (role === 'at') role = undefined;
        continue;
      case 'amount':
        if (token.unit === 'd') step.days = token.value;
        else if (token.unit === 'v') step.visits = token.value;
        else step.cost = token.value;
        break;
      case 'mood':
        step.emotion = token.value;
        break;
      case 'words':
        step.title = token.words;
        break;
      default:
        tell(reading, line, 'sign', token.text);
    }
    role = undefined;
  }
}

interface PartOfStep {
  readonly step: StepDraft;
  readonly token: CodeToken;
  readonly role: 'needs' | 'gives' | 'at' | undefined;
}

function readPartOfStep(reading: Reading, line: Line, { step, token, role }: PartOfStep): void {
  switch (role) {
    case 'needs':
    case 'gives': {
      const id = reading.assets.get(token.text)?.id ?? idOf(reading, line, token, 'assets');
      if (id !== undefined) step[role].add(id);
      return;
    }
    case 'at':
      setPlace(reading, line, step, token);
      return;
    case undefined: {
      const id = idOf(reading, line, token, 'personas');
      if (id !== undefined) step.persona = id;
    }
  }
}

function setPlace(reading: Reading, line: Line, step: StepDraft, token: CodeToken): void {
  const there = reading.codes.find(token.text);
  if (there?.collection === 'actors') step.actor = there.id;
  else if (there?.collection === 'services') Object.assign(step, ofService(reading, there.id));
  else tell(reading, line, there === undefined ? 'code' : 'place', token.text);
}

/** `P1 > S3 > S7 > O2`, and words behind it for the last way; a card alone is one that no way leads to. */
export function readWay(reading: Reading, line: Line): void {
  const { tokens } = line;
  const end = tokens.at(-1);
  const chain = end?.kind === 'words' ? tokens.slice(0, -1) : tokens;
  const stray = chain.find(({ kind }, at) => kind !== (at % 2 === 0 ? 'code' : 'arrow'));
  if (stray !== undefined) {
    tell(reading, line, 'sign', stray.text);
  } else if (chain.length % 2 === 0) {
    tell(reading, line, 'end', end?.text ?? '');
  } else {
    const last = drawAll(reading, line, chain);
    if (end?.kind !== 'words') return;
    if (last === undefined) tell(reading, line, 'sign', end.text);
    else last.label = end.words;
  }
}

/** Draws a way for each arrow; the last of them, where there is one. */
function drawAll(reading: Reading, line: Line, chain: readonly Token[]): { label?: string } | undefined {
  const nodes = chain.map((token) => (token.kind === 'code' ? nodeOf(reading, line, token) : undefined));
  let last: { label?: string } | undefined;
  chain.forEach((token, at) => {
    const [from, to] = [nodes[at - 1], nodes[at + 1]];
    if (token.kind !== 'arrow' || from === undefined || to === undefined) return;
    last = draw(reading, line, { from, to, kind: token.leg, text: chain[at + 1]?.text ?? '' });
  });
  return last;
}

/** `B1: S3>S7 3/1/4 ! P1 "Nobody says which papers"`: the numbers are those of the ticked boxes. */
export function readBarrier(reading: Reading, line: Line): void {
  const [, , first, ...rest] = line.tokens;
  if (first?.kind !== 'code') {
    tell(reading, line, first === undefined ? 'end' : 'sign', first?.text ?? 'B:');
    return;
  }
  const place = placeOfBarrier(reading, line, first, rest);
  if (place === undefined) return;
  const said = place.rest.map((token) => saidOfBarrier(reading, line, token));
  const affects = said.flatMap(({ affects: ids = [] }) => ids);
  reading.barriers.push(
    Object.assign({ id: reading.newId(), title: '' }, ...said, { on: place.on, affects }),
  );
}

function saidOfBarrier(
  reading: Reading,
  line: Line,
  token: Token,
): { readonly affects?: readonly string[] } & Readonly<Record<string, unknown>> {
  switch (token.kind) {
    case 'boxes':
      return boxesOf(reading, line, token.numbers);
    case 'blocks':
      return { blocks: true };
    case 'words':
      return { title: token.words };
    default: {
      const person = idOf(reading, line, token, 'personas');
      return person === undefined ? {} : { affects: [person] };
    }
  }
}

/** The id of the card, or of the way, that a barrier stands on, and what else its line says. */
function placeOfBarrier(
  reading: Reading,
  line: Line,
  first: CodeToken,
  rest: readonly Token[],
): { readonly on: string; readonly rest: readonly Token[] } | undefined {
  const [arrow, end, ...more] = rest;
  const from = nodeOf(reading, line, first);
  if (from === undefined) return undefined;
  if (arrow?.kind !== 'arrow') {
    const isPersona = reading.board.personas.some(({ id }) => id === from);
    if (isPersona) tell(reading, line, 'place', first.text);
    return isPersona ? undefined : { on: from, rest };
  }
  if (end?.kind !== 'code') {
    tell(reading, line, 'end', arrow.text);
    return undefined;
  }
  const to = nodeOf(reading, line, end);
  if (to === undefined) return undefined;
  const on = wayBetween(reading, from, to, arrow.leg);
  if (on === undefined) tell(reading, line, 'no-way', `${first.text} ${arrow.text} ${end.text}`);
  return on === undefined ? undefined : { on, rest: more };
}

/** Dimension, who could remove it, how heavy it is, which burden: in the order of the rows on the card. */
function boxesOf(
  reading: Reading,
  line: Line,
  numbers: readonly number[],
): Readonly<Record<string, unknown>> {
  const [dimension = 0, level = 0, severity = 0, burden = 0, ...more] = numbers;
  const rows = [
    ['dimension', dimension, DIMENSIONS[dimension - 1]],
    ['level', level, LEVELS[level - 1]],
    ['severity', severity, severity > 0 && severity < 5 ? severity : undefined],
    ['burden', burden, BURDENS[burden - 1]],
  ] as const;
  for (const [, number, value] of rows)
    if (number > 0 && value === undefined) tell(reading, line, 'box', String(number));
  for (const number of more) tell(reading, line, 'box', String(number));
  // Nought is a row without a tick.
  return Object.fromEntries(
    rows.flatMap(([field, , value]) => (value === undefined ? [] : [[field, value]])),
  );
}
