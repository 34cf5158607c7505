import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  draftOf,
  mentionQuery,
  suggestedMentions,
  withMention,
  writtenDraft,
} from '../../../../client/src/features/comments/mentions.ts';
import { loadMessages, translator } from '../../../../client/src/i18n/messages.ts';
import {
  commentWords,
  countOpen,
  newestFirst,
  threadsOn,
} from '../../../../client/src/records/comments/threads.ts';
import { recordMapsOf } from '../../../helpers/canvasView.ts';

const t = translator('en', await loadMessages('en'));
const plain = (text: string) => ({ text, mentions: [] });
const CARDS = [
  { id: 'doc', title: 'See a doctor' },
  { id: 'ecole', title: 'École du quartier' },
  { id: 'papers', title: 'Ask for papers' },
  { id: 'again', title: 'Ask for papers' },
];

describe('mentioning a card', () => {
  test.each([
    ['@', 0, ''],
    ['See @doc', 4, 'doc'],
    ['See (@see a d', 5, 'see a d'],
  ])('UI-256 %j looks for one', (text, from, words) => {
    expect(mentionQuery(plain(text), text.length)).toEqual({ from, to: text.length, words });
  });

  test.each(['ana@doc', 'See doc', '@doc\nnext line', `@${'long '.repeat(20)}`])(
    'UI-256 %j does not',
    (text) => {
      expect(mentionQuery(plain(text), text.length)).toBeUndefined();
    },
  );

  test('UI-256 is found without accents and case, the beginnings first', () => {
    const found = (words: string) => suggestedMentions(CARDS, { from: 0, to: 0, words }).map(({ id }) => id);
    expect(found('ecole')).toEqual(['ecole']);
    expect(found('PAPERS ask')).toEqual(['papers', 'again']);
    expect(found('')).toEqual(['doc', 'ecole', 'papers', 'again']);
    expect(found('nothing')).toEqual([]);
  });

  test('UI-256 stands in the text by its title, and looks for no other any more', () => {
    const { draft, caret } = withMention(
      plain('See @doc now'),
      { from: 4, to: 8, words: 'doc' },
      CARDS[0] ?? fail(),
    );
    expect(draft.text).toBe('See @See a doctor now');
    expect(caret).toBe('See @See a doctor '.length);
    expect(mentionQuery(draft, caret)).toBeUndefined();
    expect(writtenDraft(draft)).toBe('See @[See a doctor](doc) now');
  });

  test('UI-256 of two cards of one title each is mentioned where it was chosen', () => {
    const mentions = [
      { id: 'papers', title: 'Ask for papers' },
      { id: 'again', title: 'Ask for papers' },
    ];
    expect(writtenDraft({ text: '@Ask for papers, then @Ask for papers', mentions })).toBe(
      '@[Ask for papers](papers), then @[Ask for papers](again)',
    );
    expect(writtenDraft({ text: '@Ask for', mentions })).toBe('@Ask for');
  });

  test('UI-256 what is edited and not changed is written as it was, with the names of now', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('@[Old](doc)', '@[Gone](nowhere)', ' and ', '@nobody '), { maxLength: 6 }),
        (parts) => {
          const text = parts.join('').trim();
          const now = (id: string) => CARDS.find((card) => card.id === id)?.title;
          expect(writtenDraft(draftOf(text, now))).toBe(text.replaceAll('@[Old]', '@[See a doctor]'));
        },
      ),
    );
  });
});

const records = recordMapsOf({
  personas: [{ id: 'p', name: 'Amina' }],
  steps: [{ id: 's', title: 'Ask' }],
  legs: [{ id: 'l', from: 'p', to: 's' }],
  barriers: [{ id: 'b', on: 's', title: 'Closed' }],
  proposals: [{ id: 'open', title: 'Open', barriers: ['b'] }],
  comments: [
    {
      id: 'c1',
      on: 's',
      text: 'One',
      at: '2026-01-01T08:00:00Z',
      replies: [{ text: 'Yes' }, { text: 'No' }],
    },
    { id: 'c2', on: 'b', text: 'Two', at: '2026-01-02T08:00:00Z' },
    { id: 'c3', on: 'open', text: 'Three', resolved: true },
    { id: 'c4', on: 'l', text: 'Four' },
    { id: 'c5', x: 1, y: 2, text: 'Five' },
    { id: 'c6', text: 'See @[Old](s) and @[Gone](nowhere)' },
  ],
});
const on = (id: string) => threadsOn(records, id).map((comment): string => comment.id);

describe('the comments on a record', () => {
  test('UI-262 a card bears those on it and on what stands on it; a barrier its own', () => {
    expect(on('s')).toEqual(['c1', 'c2', 'c3']);
    expect(on('b')).toEqual(['c2']);
    expect(on('open')).toEqual(['c3']);
    expect(on('l')).toEqual(['c4']);
    expect(on('p')).toEqual([]);
  });

  test('UI-262 what is open is counted with its replies', () => {
    expect(countOpen(threadsOn(records, 's'))).toBe(4);
  });

  test('UI-259 the threads that began last come first', () => {
    expect(newestFirst(threadsOn(records, 's')).map(({ id }) => id)).toEqual(['c2', 'c1', 'c3']);
  });

  test('UI-256 a text is told with the names of now', () => {
    expect(commentWords(records, t, records.comments.get('c6')?.text ?? '')).toBe('See @Ask and @Gone');
  });
});

function fail(): never {
  throw new Error('No such card');
}
