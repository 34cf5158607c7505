import { randomInt } from 'node:crypto';
import type { Actor, Service } from '@parcours/shared/board';
import { addRecord, type NewRecord, readSnapshot } from '@parcours/shared/doc';
import { boxesRoundWhichLegsRun } from '@parcours/shared/drawing/board/sizes';
import { CodedError } from '@parcours/shared/errors';
import { languageFor } from '@parcours/shared/messages';
import { programWords } from '@parcours/shared/messages/program';
import {
  count,
  countedPapers,
  type Entry,
  type Group,
  groupNow,
  mergeEntries,
  type Named,
  type NamedResult,
  shuffled,
  type VoteResult,
  type VoteRound,
  type WorkshopState,
} from '@parcours/shared/workshop';
import type * as Y from 'yjs';
import type { SecretPapers } from './secretPapers.ts';

/** A number from 0 up to 1 that nobody can foretell: what is drawn hides who wrote what. */
const draw = (): number => randomInt(2 ** 47) / 2 ** 47;

/** Writes on a board as the server; `change` gets a copy of its document, whose new content is written in one step. */
export type WriteOnBoard = (board: string, change: (doc: Y.Doc) => void) => Promise<void>;

interface Ending {
  readonly state: WorkshopState;
  readonly papers: SecretPapers;
  readonly write: WriteOnBoard;
}

/**
 * Shows what a group named alone: a frame on its board, with a note for each thing. Done again after a crash it is there
 * once, since the frame has an id by the round.
 */
export async function showNamed(
  round: string,
  group: Group,
  { state, papers, write }: Ending,
): Promise<NamedResult> {
  const things = namedIn(round, group, { state, papers });
  const named = things.filter(({ isAside }) => !isAside);
  const aside = things.length - named.length;
  const told = aside === 0 ? {} : { aside };
  if (named.length === 0) return { named: 0, ...told };
  const put = (doc: Y.Doc) => putNamed(doc, `named-${round}`, group, named);
  return { named: (await isThere(write(group.board, put))) ? named.length : 0, ...told };
}

/** What a group named alone, each thing once, in an order that is drawn anew; and what a facilitator set aside of it. */
export function namedIn(
  round: string,
  group: Group,
  { state, papers }: Pick<Ending, 'state' | 'papers'>,
): readonly (Named & { readonly isAside: boolean })[] {
  const lists = listsOf(round, group, { state, papers });
  const aside = new Set(
    papers
      .allAside(round)
      .flatMap((each) => (groupNow(state, each.group)?.number === group.number ? [each.aside] : [])),
  );
  return mergeEntries(lists, draw).map((each) => ({ ...each, isAside: aside.has(each.key) }));
}

/** What each in a group named alone; whoever named nothing has no list. */
export function listsOf(
  round: string,
  group: Group,
  { state, papers }: Pick<Ending, 'state' | 'papers'>,
): readonly (readonly Entry[])[] {
  return ofGroup(round, group, state, papers).flatMap((paper) =>
    paper.kind === 'private' && paper.entries.length > 0 ? [paper.entries] : [],
  );
}

/** Counts the votes of a group, and puts each dot on its board. */
export async function showVotes(
  round: VoteRound,
  group: Group,
  { state, papers, write }: Ending,
): Promise<VoteResult> {
  const ballots = ofGroup(round.id, group, state, papers).flatMap((paper) =>
    paper.kind === 'vote' ? [paper.dots] : [],
  );
  let { result } = count(ballots, () => false, draw);
  const writing = write(group.board, (doc) => {
    const barriers = new Set<string>(readSnapshot(doc).board.barriers.map(({ id }) => id));
    const counted = count(ballots, (id) => barriers.has(id), draw);
    result = counted.result;
    const isDone = [...doc.getMap('votes').keys()].some((id) => id.startsWith(`dot-${round.id}-`));
    if (isDone) return;
    for (const [at, on] of counted.dots.entries())
      addRecord(doc, 'votes', { id: `dot-${round.id}-${at}`, on, round: round.id });
  });
  await isThere(writing);
  return result;
}

/** What all groups answered to the last question, in an order that is drawn. */
export function answersTo(round: string, { state, papers }: Omit<Ending, 'write'>): readonly string[] {
  const answers = countedPapers(papers.all(round), state).flatMap(({ paper }) => {
    const text = paper.kind === 'question' ? paper.text.trim() : '';
    return text === '' ? [] : [text];
  });
  // Sorted first, so that what the draw mixes is in no order of writing.
  return shuffled(answers.sort(), draw);
}

/** Whether the board that is written on was not erased: a round ends in a group all the same. */
async function isThere(writing: Promise<void>): Promise<boolean> {
  try {
    await writing;
    return true;
  } catch (error) {
    if (error instanceof CodedError && error.code === 'board.not-found') return false;
    throw error;
  }
}

/** What was written in a group, or in one that it took in: each paper belongs to one board. */
function ofGroup(round: string, { number }: Group, state: WorkshopState, papers: SecretPapers) {
  return countedPapers(papers.all(round), state).flatMap(({ group, paper }) =>
    group === number ? [paper] : [],
  );
}

const NOTE = { width: 200, height: 140, gap: 20, across: 5 } as const;
const HEAD = 60;

function putNamed(doc: Y.Doc, id: string, { language }: Group, named: readonly Named[]): void {
  if (doc.getMap('frames').has(id)) return;
  const { board } = readSnapshot(doc);
  const boxes = [...boxesRoundWhichLegsRun(board).values(), ...board.frames];
  const left = Math.min(0, ...boxes.map(({ x }) => x));
  const top = Math.max(0, ...boxes.map(({ y, height }) => y + height)) + HEAD;
  const across = Math.min(NOTE.across, named.length);
  const rows = Math.ceil(named.length / NOTE.across);
  const known = [...board.actors, ...board.services];
  const words = programWords(languageFor([language]));
  addRecord(doc, 'frames', {
    id,
    title: words.live.named,
    x: left,
    y: top,
    width: across * (NOTE.width + NOTE.gap) + NOTE.gap,
    height: HEAD + rows * (NOTE.height + NOTE.gap),
  });
  for (const [at, entry] of named.entries()) {
    const { width, height, gap } = NOTE;
    addRecord(doc, 'notes', {
      ...textOf(entry, known),
      named: entry.named,
      x: left + gap + (at % NOTE.across) * (width + gap),
      y: top + HEAD + Math.floor(at / NOTE.across) * (height + gap),
    });
  }
}

/** What was picked is called as the board calls it, where it is still there. */
function textOf(
  { about, text }: Entry,
  known: readonly (Actor | Service)[],
): Pick<NewRecord<'notes'>, 'text' | 'about'> {
  const found = known.find(({ id }) => id === about);
  return found ? { text: found.name, about: found.id } : { text };
}
