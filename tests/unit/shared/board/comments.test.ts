import {
  commentPieces,
  countVotes,
  mentionTitle,
  plainComment,
  writtenMention,
} from '@parcours/shared/board';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);

describe('what a comment mentions', () => {
  test('UI-256 is held by its id, in a text that reads by itself', () => {
    const text = `See ${writtenMention('s-1', 'Ask')} first.`;
    expect(text).toBe('See @[Ask](s-1) first.');
    expect(commentPieces(text)).toEqual([
      { kind: 'words', text: 'See ' },
      { kind: 'mention', id: 's-1', title: 'Ask' },
      { kind: 'words', text: ' first.' },
    ]);
  });

  test('UI-256 follows the name of the record, and keeps the last one known once it is gone', () => {
    const text = `See ${writtenMention('s-1', 'Ask')}.`;
    expect(plainComment(text, () => 'Ask at noon')).toBe('See @Ask at noon.');
    expect(plainComment(text, () => undefined)).toBe('See @Ask.');
    expect(plainComment(text, () => '')).toBe('See @Ask.');
  });

  test('UI-256 comes out of any text as it went in, whatever the record is called', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.string({ unit: 'binary' })), { maxLength: 4 }), (mentions) => {
        const text = mentions.map(([record, title]) => writtenMention(record, title)).join(' and ');
        const found = commentPieces(text).flatMap((piece) => (piece.kind === 'mention' ? [piece] : []));
        expect(found).toEqual(
          mentions.map(([record, title]) => ({ kind: 'mention', id: record, title: mentionTitle(title) })),
        );
      }),
    );
  });

  test.each(['@[x]', '@[x](', '@[](no id)', '@[x](a b)', '@[a\nb](s-1)', '[x](s-1)', '@'])(
    'UI-256 %j mentions nothing, and no text is lost',
    (text) => {
      expect(commentPieces(text)).toEqual([{ kind: 'words', text }]);
    },
  );

  test('UI-256 pieces hold the whole of any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const whole = commentPieces(text).map((piece) =>
          piece.kind === 'words' ? piece.text : `@[${piece.title}](${piece.id})`,
        );
        expect(whole.join('')).toBe(text);
      }),
    );
  });
});

test('UI-264 votes are counted for each record, in the order of the rounds', () => {
  const vote = (on: string, round: number | string) => ({ on, round });
  const counts = countVotes([vote('b', 10), vote('b', 2), vote('a', 1), vote('b', '2'), vote('b', 'again')]);
  expect(counts.get('a')).toEqual({ total: 1, rounds: [{ round: '1', count: 1 }] });
  expect(counts.get('b')).toEqual({
    total: 4,
    rounds: [
      { round: '2', count: 2 },
      { round: '10', count: 1 },
      { round: 'again', count: 1 },
    ],
  });
  expect(counts.get('c')).toBeUndefined();
});
