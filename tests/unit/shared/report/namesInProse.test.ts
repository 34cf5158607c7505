import { namesInProse } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { sketchBoard } from '../../../helpers/sketchBoard.ts';

const named = (name: string, text: string) =>
  namesInProse(
    sketchBoard({
      actors: [{ id: 'secret', name, sensitive: true }],
      notes: [{ id: 'note', text }],
    }),
  ).map(({ id, field }) => `${id}.${field}`);

describe('RP-94 sensitive names in the texts of a public report', () => {
  test.each([
    ['The Barber’s on the corner', "He sleeps at the barber's on the corner."],
    ['Épicerie Néné', 'ask at the EPICERIE  NENE, they know'],
    ['جمعية الأمل', 'اتصلت بجَمعيّة الأمل أمس'],
    ['理发店', '他在理发店工作'],
    ['Dr. O’Neil (night)', 'the door of Dr. O‘Neil (night), at nine'],
  ])('%s is found in “%s”', (name, text) => {
    expect(named(name, text)).toEqual(['note.text']);
  });

  test.each([
    ['Ana', 'Savana and banana'],
    ['Al', 'Alicante, and so on'],
    ['X', 'X marks the spot'],
    ['', 'nothing'],
  ])('%s is not found within words of “%s”', (name, text) => {
    expect(named(name, text)).toEqual([]);
  });

  test('are looked for in every text that it prints, and in none that it withholds', () => {
    const board = sketchBoard({
      actors: [
        { id: 'secret', name: 'Blue Door', sensitive: true },
        { id: 'hall', name: 'City Hall', about: 'Sends people to the Blue Door', reply: 'Blue Door is ours' },
      ],
      services: [{ id: 'soup', actor: 'secret', name: 'Midnight soup' }],
      steps: [
        { id: 'desk', title: 'Ask at the Blue Door', actor: 'hall', note: 'Then midnight soup.' },
        { id: 'own', title: 'Blue Door', actor: 'secret' },
      ],
      personas: [{ id: 'p', name: 'Ann', keyElements: ['Sleeps', 'Knows Blue Door'] }],
      barriers: [
        {
          id: 'b',
          on: 'desk',
          title: 'Closed',
          evidence: [{ text: 'Blue Door says so', url: 'https://example.org/Blue Door' }],
        },
        { id: 'lived', on: 'desk', title: 'Cold', confidence: 'lived', evidence: [{ text: 'Blue Door' }] },
      ],
      comments: [{ id: 'c', on: 'desk', text: 'Blue Door!', author: 'x', at: '2026-01-01T00:00:00Z' }],
    });
    const found = namesInProse({ ...board, meta: { ...board.meta, decisionAsked: 'Fund the blue door.' } });
    expect(found.map(({ collection, id, field, of }) => `${collection}/${id}/${field} ${of}`).sort()).toEqual(
      [
        'actors/hall/about secret',
        'actors/hall/reply secret',
        'barriers/b/evidence secret',
        'meta/null/decisionAsked secret',
        'personas/p/keyElements secret',
        'steps/desk/note soup',
        'steps/desk/title secret',
      ],
    );
  });
});
