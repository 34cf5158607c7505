import type { Comment, Reply } from '@parcours/shared/board';
import { adderOf, entryAddersOf } from '@parcours/shared/doc';
import type { Doc } from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { rememberSeenComments, seenComments, watchSeenElsewhere } from '../local/seenComments.ts';
import type { BoardStore } from '../store/boardStore.ts';
import { keepSame } from '../store/keepSame.ts';
import type { IsOwn } from './ownWork.ts';

/** A comment, or the reply to it that stands at an index. */
interface CommentEntry {
  readonly comment: string;
  readonly reply?: number | undefined;
}

interface News {
  /** The keys of what others wrote and this browser has not shown, by comment; comments without any are left out. */
  readonly unseen: ReadonlyMap<string, readonly string[]>;
  /** Those of them that came while the board was open. */
  readonly arrived: readonly string[];
}

/** What of the comments is this person's own, and what is new to them. */
export interface CommentNews {
  readonly store: StoreApi<News>;
  isOwn(entry: CommentEntry): boolean;
  /** What was shown is no news any more, in any window of this browser. */
  see(keys: Iterable<string>): void;
  close(): void;
}

interface Watched {
  readonly boardId: string;
  readonly doc: Doc;
  readonly board: BoardStore;
  /** Tells each time that all is saved, and so all is here; returns how to end that. */
  watchSaved(onSaved: () => void): () => void;
  readonly isOwn: IsOwn;
}

export function openCommentNews({ boardId, doc, board, watchSaved, isOwn }: Watched): CommentNews {
  const store = createStore<News>(() => ({ unseen: new Map(), arrived: [] }));
  const isOwnEntry = ({ comment, reply }: CommentEntry): boolean => {
    const record = { collection: 'comments', id: comment } as const;
    const adder = reply === undefined ? adderOf(doc, record) : entryAddersOf(doc, record, 'replies')[reply];
    return adder !== undefined && isOwn(adder);
  };
  let seen = seenComments(boardId);
  /** What there was when the board opened, which comes in parts, and what has been counted since. */
  const counted = new Set<string>();
  let isThere = false;
  const update = () => {
    const { ready, records } = board.getState();
    if (!ready) return;
    const unseen = [...records.comments.values()].flatMap((comment) => {
      const news = entriesOf(comment).filter(({ key, entry }) => !seen.has(key) && !isOwnEntry(entry));
      return news.length === 0 ? [] : [[comment.id, news.map(({ key }) => key)] as const];
    });
    const keys = unseen.flatMap(([, news]) => news);
    const before = store.getState();
    const arrived = keys.filter((key) => before.arrived.includes(key) || (isThere && !counted.has(key)));
    for (const key of keys) counted.add(key);
    const isSame = JSON.stringify(unseen) === JSON.stringify([...before.unseen]);
    store.setState({
      unseen: isSame ? before.unseen : new Map(unseen),
      arrived: keepSame(before.arrived, arrived),
    });
  };
  const stop = [
    board.subscribe((state, before) => {
      if (state.records.comments !== before.records.comments || state.ready !== before.ready) update();
    }),
    watchSaved(() => {
      isThere = true;
    }),
    watchSeenElsewhere(() => {
      seen = seenComments(boardId);
      update();
    }),
  ];
  update();
  return {
    store,
    isOwn: isOwnEntry,
    see: (keys) => {
      const shown = [...keys].filter((key) => !seen.has(key));
      if (shown.length === 0) return;
      const there = new Set([...board.getState().records.comments.values()].flatMap(keysOf));
      seen = new Set([...seenComments(boardId), ...seen, ...shown].filter((key) => there.has(key)));
      rememberSeenComments(boardId, seen);
      update();
    },
    close: () => {
      for (const end of stop) end();
    },
  };
}

/** The key of a comment, or of a reply to it: the same however either is put in other words. */
export function entryKey(comment: string, reply?: Reply): string {
  return hashOf(reply === undefined ? comment : JSON.stringify([comment, reply.at, reply.author]));
}

function entriesOf({
  id,
  replies,
}: Comment): readonly { readonly key: string; readonly entry: CommentEntry }[] {
  return [
    { key: entryKey(id), entry: { comment: id } },
    ...replies.map((reply, index) => ({ key: entryKey(id, reply), entry: { comment: id, reply: index } })),
  ];
}

function keysOf(comment: Comment): readonly string[] {
  return entriesOf(comment).map(({ key }) => key);
}

/** 52 bits of FNV-1a, doubled: short enough to keep some thousand in a browser. */
function hashOf(text: string): string {
  let [one, two] = [0x811c9dc5, 0x1000193];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ (unit + index), 0x85ebca6b);
  }
  return ((one >>> 0) * 2 ** 20 + ((two >>> 0) & 0xfffff)).toString(36);
}
