import { type Comment, plainComment } from '@parcours/shared/board';
import type { Translate } from '../../i18n/messages.ts';
import type { RecordMaps } from '../../store/boardStore.ts';
import { whereShown } from '../../store/whereShown.ts';
import { recordName } from '../recordName.ts';

const NONE: readonly Comment[] = [];
const THREADS = new WeakMap<RecordMaps, ReadonlyMap<string, readonly Comment[]>>();

/** The comments on a record; on a card or a leg, those on what stands on it as well. */
export function threadsOn(records: RecordMaps, id: string): readonly Comment[] {
  return threadsByPlace(records).get(id) ?? NONE;
}

function threadsByPlace(records: RecordMaps): ReadonlyMap<string, readonly Comment[]> {
  const known = THREADS.get(records);
  if (known !== undefined) return known;
  const places = new Map<string, Comment[]>();
  for (const comment of records.comments.values()) {
    if (comment.on === undefined) continue;
    for (const place of new Set([comment.on, whereShown(records, comment.on)?.selected ?? comment.on])) {
      const there = places.get(place);
      if (there === undefined) places.set(place, [comment]);
      else there.push(comment);
    }
  }
  THREADS.set(records, places);
  return places;
}

/** The threads that began last first: a reply moves none of them under the eyes of whoever reads. */
export function newestFirst(threads: Iterable<Comment>): readonly Comment[] {
  return [...threads].sort((a, b) => begun(b) - begun(a) || (a.id < b.id ? -1 : 1));
}

/** In milliseconds since 1970; of one without a time, before all others. */
const begun = ({ at }: Comment): number => (at === undefined ? 0 : Date.parse(at));

/** How many comments and replies are in those threads that are not settled. */
export function countOpen(threads: readonly Comment[]): number {
  return threads.reduce((sum, { resolved, replies }) => sum + (resolved ? 0 : 1 + replies.length), 0);
}

/** The keys of what this person has not seen, by comment. */
export type Unseen = ReadonlyMap<string, readonly string[]>;

export function countUnseen(threads: readonly Comment[], unseen: Unseen): number {
  return threads.reduce((sum, { id }) => sum + (unseen.get(id)?.length ?? 0), 0);
}

/** The same text for those who cannot press what it mentions. */
export function commentWords(records: RecordMaps, t: Translate, text: string): string {
  return plainComment(text, (id) => recordName(records, t, id));
}
