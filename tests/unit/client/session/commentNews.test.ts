import { addRecord, addToList, removeFromList, updateRecord } from '@parcours/shared/doc';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Doc } from 'yjs';
import {
  forgetSeenComments,
  rememberSeenComments,
  seenComments,
} from '../../../../client/src/local/seenComments.ts';
import { entryKey, openCommentNews } from '../../../../client/src/session/commentNews.ts';
import { watchOwnWork } from '../../../../client/src/session/ownWork.ts';
import { docOf, peerOf, syncAll } from '../../../helpers/documents.ts';
import { projectedStore } from '../../../helpers/projected.ts';

const stored = new Map<string, string>();
const listeners = new Set<(event: { key: string }) => void>();

beforeEach(() => {
  stored.clear();
  listeners.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
  vi.stubGlobal('addEventListener', (_name: string, listener: (event: { key: string }) => void) =>
    listeners.add(listener),
  );
  vi.stubGlobal('removeEventListener', () => {});
});

function open(doc: Doc) {
  let saved = () => {};
  const watchSaved = (onSaved: () => void) => {
    saved = onSaved;
    return () => {};
  };
  const { store: board } = projectedStore(doc);
  const news = openCommentNews({ boardId: 'board', doc, board, watchSaved, isOwn: watchOwnWork(doc) });
  const unseen = () => [...news.store.getState().unseen.keys()];
  const arrived = () => news.store.getState().arrived.length;
  return { news, unseen, arrived, saved: () => saved() };
}

/** Written by somebody else. */
const board = () => peerOf(docOf(BOARD));
const BOARD = { comments: [{ id: 'c', text: 'Really?', replies: [{ text: 'Yes', author: 'Ben' }] }] };

describe('what is new in the comments', () => {
  test('UI-257 is what others wrote and this browser has not shown', () => {
    const mine = board();
    const { news, unseen } = open(mine);
    expect(unseen()).toEqual(['c']);
    news.see([entryKey('c')]);
    expect(news.store.getState().unseen.get('c')).toHaveLength(1);
    const own = addRecord(mine, 'comments', { text: 'I think so' });
    expect(unseen()).not.toContain(own);
    addToList(mine, 'comments', 'c', 'replies', { text: 'No', author: 'Ana', at: '2026-01-01T00:00:00Z' });
    expect(news.store.getState().unseen.get('c')).toHaveLength(1);
  });

  test('UI-257 is no news after a reload, or in another window, where it was shown', () => {
    const { news } = open(board());
    const { unseen } = open(board());
    news.see(news.store.getState().unseen.get('c') ?? []);
    for (const listener of listeners) listener({ key: 'parcours.seenComments' });
    expect(unseen()).toEqual([]);
    expect(open(board()).unseen()).toEqual([]);
  });

  test('UI-257 what one put in other words is not new again, and what is gone is forgotten', () => {
    const mine = board();
    const { news, unseen } = open(mine);
    news.see(news.store.getState().unseen.get('c') ?? []);
    const theirs = peerOf(mine);
    updateRecord(theirs, 'comments', 'c', { text: 'Really, now?' });
    syncAll(mine, theirs);
    expect(unseen()).toEqual([]);
    removeFromList(theirs, 'comments', 'c', 'replies', { author: 'Ben', text: 'Yes' });
    const added = addRecord(theirs, 'comments', { text: 'More' });
    syncAll(mine, theirs);
    news.see([entryKey(added)]);
    expect([...seenComments('board')].sort()).toEqual([entryKey('c'), entryKey(added)].sort());
  });

  test('UI-257 the browser forgets what it has shown of a board that it gives up', () => {
    rememberSeenComments('board', ['one']);
    rememberSeenComments('other', ['two']);
    forgetSeenComments('board');
    expect([...seenComments('board')]).toEqual([]);
    expect([...seenComments('other')]).toEqual(['two']);
  });

  test('UI-258 is told where it comes while the board is open, until it is shown', () => {
    const mine = board();
    const { news, arrived, saved } = open(mine);
    const theirs = peerOf(mine);
    addRecord(theirs, 'comments', { text: 'On its way as the board opens' });
    syncAll(mine, theirs);
    expect(arrived()).toBe(0);
    saved();
    const one = addRecord(theirs, 'comments', { text: 'One' });
    addRecord(theirs, 'comments', { text: 'Two' });
    addRecord(mine, 'comments', { text: 'Mine' });
    syncAll(mine, theirs);
    expect(arrived()).toBe(2);
    news.see([entryKey(one)]);
    expect(arrived()).toBe(1);
  });
});

describe('whose a comment is', () => {
  test('UI-260 is known of each reply, also where two replied at once, and after a reload', () => {
    const mine = board();
    const theirs = peerOf(mine);
    const { news } = open(mine);
    addToList(mine, 'comments', 'c', 'replies', { text: 'Mine', author: 'Ana', at: '2026-01-01T00:00:00Z' });
    addToList(theirs, 'comments', 'c', 'replies', {
      text: 'Theirs',
      author: 'Ben',
      at: '2026-01-01T00:00:00Z',
    });
    syncAll(mine, theirs);
    const replies = projectedStore(mine).store.getState().records.comments.get('c')?.replies ?? [];
    const own = (isOwn: typeof news.isOwn) =>
      replies.flatMap(({ text }, reply) => (isOwn({ comment: 'c', reply }) ? [text] : []));
    expect(replies).toHaveLength(3);
    expect(own(news.isOwn)).toEqual(['Mine']);
    expect(own(open(peerOf(mine)).news.isOwn)).toEqual(['Mine']);
    expect(news.isOwn({ comment: 'c' })).toBe(false);
  });

  test('UI-260 stays so for the others where one is put in other words', () => {
    const mine = board();
    const { news } = open(mine);
    addToList(mine, 'comments', 'c', 'replies', { text: 'Mine', author: 'Ana', at: '2026-01-01T00:00:00Z' });
    const [first, second] = projectedStore(mine).store.getState().records.comments.get('c')?.replies ?? [];
    updateRecord(mine, 'comments', 'c', {
      replies: first && second ? [first, { ...second, text: 'Changed' }] : [],
    });
    expect(news.isOwn({ comment: 'c', reply: 0 })).toBe(false);
    expect(news.isOwn({ comment: 'c', reply: 1 })).toBe(true);
  });
});
