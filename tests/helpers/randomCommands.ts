import {
  COLLECTION_NAMES,
  type CollectionName,
  FINDINGS,
  META_LONG_TEXTS,
  VERDICTS,
} from '@parcours/shared/board';
import {
  addRecord,
  addToList,
  connect,
  editMetaText,
  editText,
  moveMany,
  readSnapshot,
  removeFromList,
  removeMany,
  setCheck,
  setCoordination,
  setMeta,
  updateRecord,
} from '@parcours/shared/doc';
import { CodedError } from '@parcours/shared/errors';
import fc from 'fast-check';
import type { Doc } from 'yjs';

/** One command, its targets as numbers that are read against what is on the board when it comes to run. */
export interface RandomCommand {
  readonly kind: keyof typeof KINDS;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly text: string;
}

/** What a command may pick from. */
interface Pick {
  readonly doc: Doc;
  readonly id: (names: readonly CollectionName[], number: number) => string;
  readonly command: RandomCommand;
}

const ENDS = ['steps', 'objectives', 'personas'] as const;

const KINDS = {
  addPersona: ({ doc, command }: Pick) => addRecord(doc, 'personas', { name: command.text, story: 'Once' }),
  addAsset: ({ doc, command }: Pick) => addRecord(doc, 'assets', { name: command.text }),
  addActor: ({ doc, command }: Pick) => addRecord(doc, 'actors', { name: command.text }),
  addObjective: ({ doc, id, command: { a, text } }: Pick) =>
    addRecord(doc, 'objectives', { persona: id(['personas'], a), title: text }),
  addStep: ({ doc, id, command: { a, b, text } }: Pick) =>
    addRecord(doc, 'steps', { title: text, gives: [id(['assets'], a)], x: b, y: a, note: text }),
  addBarrier: ({ doc, id, command: { a, b, text } }: Pick) =>
    addRecord(doc, 'barriers', {
      on: id(['steps', 'legs', 'objectives'], a),
      title: text,
      affects: [id(['personas'], b)],
    }),
  addComment: ({ doc, id, command: { a, text } }: Pick) =>
    addRecord(doc, 'comments', { on: id(COLLECTION_NAMES, a), text }),
  connect: ({ doc, id, command: { a, b } }: Pick) => connect(doc, { from: id(ENDS, a), to: id(ENDS, b) }),
  retitle: ({ doc, id, command: { a, b, text } }: Pick) =>
    updateRecord(doc, 'steps', id(['steps'], a), { title: text, actor: id(['actors'], b), days: b }),
  setPersona: ({ doc, id, command: { a, b } }: Pick) =>
    updateRecord(doc, 'steps', id(['steps'], a), { persona: id(['personas'], b) }),
  clear: ({ doc, id, command: { a } }: Pick) =>
    updateRecord(doc, 'steps', id(['steps'], a), { persona: undefined, actor: undefined, needs: undefined }),
  needs: ({ doc, id, command: { a, b, c } }: Pick) =>
    updateRecord(doc, 'steps', id(['steps'], a), { needs: [id(['assets'], b), id(['assets'], c)] }),
  type: ({ doc, id, command: { a, text } }: Pick) =>
    editText(doc, 'personas', id(['personas'], a), 'story', text),
  reply: ({ doc, id, command: { a, text } }: Pick) =>
    editText(doc, 'actors', id(['actors'], a), 'reply', text),
  askFor: ({ doc, command: { a, text } }: Pick) =>
    editMetaText(doc, META_LONG_TEXTS[a % META_LONG_TEXTS.length] ?? 'present', text),
  note: ({ doc, id, command: { a, text } }: Pick) => editText(doc, 'steps', id(['steps'], a), 'note', text),
  hold: ({ doc, id, command: { a, b } }: Pick) =>
    addToList(doc, 'personas', id(['personas'], a), 'holds', id(['assets'], b)),
  drop: ({ doc, id, command: { a, b } }: Pick) =>
    removeFromList(doc, 'personas', id(['personas'], a), 'holds', id(['assets'], b)),
  move: ({ doc, id, command: { a, b, c } }: Pick) => moveMany(doc, [{ id: id(ENDS, a), x: b, y: c }]),
  remove: ({ doc, id, command: { a, b } }: Pick) =>
    removeMany(doc, [id(COLLECTION_NAMES, a), id(['steps', 'legs', 'barriers'], b)]),
  coordinate: ({ doc, id, command: { a, b, text } }: Pick) =>
    setCoordination(doc, { a: id(['actors'], a), b: id(['actors'], b), state: 'weak', note: text }),
  check: ({ doc, id, command: { a, b, c } }: Pick) =>
    setCheck(doc, {
      on: id(['objectives', 'barriers'], a),
      finding: FINDINGS[a % FINDINGS.length] ?? 'outcome',
      about: [id(['assets', 'actors'], b)],
      verdict: VERDICTS[c % VERDICTS.length] ?? 'unsure',
    }),
  giveReason: ({ doc, id, command: { a, text } }: Pick) =>
    editText(doc, 'checks', id(['checks'], a), 'reason', text),
  rename: ({ doc, command: { text } }: Pick) => setMeta(doc, { title: text }),
};

const number = fc.nat(11);

export const randomCommand: fc.Arbitrary<RandomCommand> = fc.record({
  kind: fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])),
  a: number,
  b: number,
  c: number,
  text: fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\u{1f600}', 'é'), maxLength: 6 }),
});

/** Runs a command; false where the document refused it with a coded error. */
export function run(doc: Doc, command: RandomCommand): boolean {
  const { board } = readSnapshot(doc);
  const id = (names: readonly CollectionName[], at: number) => {
    const ids = names.flatMap((name) => board[name].map((record) => record.id));
    return ids[at % Math.max(1, ids.length)] ?? 'none';
  };
  try {
    KINDS[command.kind]({ doc, id, command });
    return true;
  } catch (error) {
    if (error instanceof CodedError) return false;
    throw error;
  }
}
