import {
  type BoardPart,
  COLLECTION_NAMES,
  type Collections,
  emptyBoard,
  parseBoardJson,
  toBoardJson,
} from '../board/index.ts';
import { codesOf } from './codes.ts';
import { type CodeProblem, type Line, type Reading, tell } from './reading.ts';
import { readAsset, readBarrier, readHandOff, readNote, readStep, readWay } from './readLine.ts';
import { tokensOf } from './tokens.ts';

/** More than that no group plots on paper. */
export const MOST_LINES = 1_000;

/** A line as it was understood: its codes with the names behind them. */
export interface ReadLine {
  readonly line: number;
  readonly pieces: readonly { readonly text: string; readonly name?: string | undefined }[];
}

export interface CodesRead {
  /** All that is to be added to the board: new steps with their ways and barriers, hand-offs, papers and notes. */
  readonly part: BoardPart;
  readonly lines: readonly ReadLine[];
  readonly problems: readonly CodeProblem[];
}

/**
 * Reads what a group plotted on paper, a line a way, a card or a barrier, by the codes of the kit (`docs/paper.md` has the
 * signs). What cannot be understood is told line by line, and the rest is read all the same.
 */
export function readCodes(text: string, board: Collections): CodesRead {
  const reading: Reading = {
    board,
    codes: codesOf(board),
    newId: idsBeside(board),
    steps: new Map(),
    assets: new Map(),
    legs: new Map(),
    barriers: [],
    coordination: [],
    notes: [],
    problems: [],
  };
  const all = text.split(/\r\n|\r|\n/).map((line, at): Line => ({ number: at + 1, tokens: tokensOf(line) }));
  const written = all.filter(({ tokens }) => tokens.length > 0);
  const lines = written.slice(0, MOST_LINES);
  const over = written[MOST_LINES];
  for (const [kind, read] of READERS)
    for (const line of lines) if (kindOf(line) === kind) read(reading, line);
  if (over !== undefined) tell(reading, over, 'lines', String(MOST_LINES));
  reading.problems.sort((a, b) => a.line - b.line);
  return {
    part: partOf(reading),
    lines: lines.map((line) => ({ line: line.number, pieces: piecesOf(reading, line) })),
    problems: reading.problems,
  };
}

/** Ids that no record of the board has: whoever puts the part on a board draws its own. */
function idsBeside(board: Collections): () => string {
  const taken = new Set<string>(COLLECTION_NAMES.flatMap((name) => board[name].map(({ id }) => id)));
  let last = 0;
  return () => {
    do last += 1;
    while (taken.has(`typed-${last}`));
    return `typed-${last}`;
  };
}

type LineKind = 'asset' | 'barrier' | 'note' | 'hand-off' | 'step' | 'way';

/** Lines may stand in any order: first what adds papers, which steps name, and last barriers, which stand on ways. */
const READERS: readonly (readonly [LineKind, (reading: Reading, line: Line) => void])[] = [
  ['asset', readAsset],
  ['step', readStep],
  ['way', readWay],
  ['barrier', readBarrier],
  ['hand-off', readHandOff],
  ['note', readNote],
];

const BY_LETTER: Readonly<Record<string, LineKind>> = { B: 'barrier', C: 'hand-off', D: 'asset', N: 'note' };

function kindOf({ tokens: [first, second] }: Line): LineKind {
  if (first?.kind !== 'code' || second?.kind !== 'colon') return 'way';
  return BY_LETTER[first.letter] ?? 'step';
}

function piecesOf(reading: Reading, { tokens }: Line): ReadLine['pieces'] {
  return tokens.map((token) => ({
    text: token.text,
    name: token.kind === 'code' ? nameOf(reading, token.text) : undefined,
  }));
}

function nameOf({ board, codes, steps, assets }: Reading, code: string): string | undefined {
  const step = steps.get(code);
  if (step !== undefined && step.title !== '') return step.title;
  const there = codes.find(code);
  if (there === undefined) return assets.get(code)?.name;
  const records: readonly { readonly id: string; readonly name?: string; readonly title?: string }[] =
    board[there.collection];
  const record = records.find(({ id }) => id === there.id);
  return record?.name ?? record?.title;
}

const NOTE = { width: 200, height: 140, gap: 20, inRow: 6 } as const;

function partOf(reading: Reading): BoardPart {
  const { board, newId } = reading;
  const steps = [...reading.steps.values()].map(({ needs, gives, ...step }) => ({
    ...step,
    needs: [...needs],
    gives: [...gives],
    x: 0,
    y: 0,
  }));
  const notes = reading.notes.map((text, at) => ({
    id: newId(),
    text,
    x: (at % NOTE.inRow) * (NOTE.width + NOTE.gap),
    y: Math.floor(at / NOTE.inRow) * (NOTE.height + NOTE.gap),
    width: NOTE.width,
    height: NOTE.height,
  }));
  const { personas, objectives, actors, services, assets } = board;
  const content = parseBoardJson({
    ...toBoardJson({ ...emptyBoard(), personas, objectives, actors, services }),
    assets: [...assets, ...reading.assets.values()],
    steps,
    legs: [...reading.legs.values()],
    barriers: reading.barriers,
    coordination: reading.coordination,
    notes,
  });
  return { from: '', cards: [...steps, ...notes].map(({ id }) => id), content };
}
