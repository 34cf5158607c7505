import type { Board } from '@parcours/shared/board';
import { describe, expect, test } from 'vitest';
import { type Sketch, sketchBoard } from '../../../../helpers/sketchBoard.ts';
import { contextOn } from '../../../../helpers/workshopBoards.ts';

const NAMES = ['Ash', 'Birch', 'Cedar'];

function board(sketch: Sketch, meta: Partial<Board['meta']> = {}): Board {
  const made = sketchBoard(sketch);
  return { ...made, meta: { ...made.meta, ...meta } };
}

function matched(...boards: readonly Board[]) {
  return contextOn(boards.map((each, at) => ({ group: NAMES[at] ?? '', board: each }))).same;
}

const actors = (...names: readonly [id: string, name: string, more?: object][]): Sketch => ({
  actors: names.map(([id, name, more]) => ({ id, name, ...more })),
});

const refs = (list: readonly { readonly board: number; readonly id: string }[]) =>
  list.map((ref) => `${NAMES[ref.board]} ${ref.id}`);

describe('records of several boards', () => {
  test('WS-10 are the same by their scenario, in whatever words or version', () => {
    const one = board(actors(['hall', 'City Hall']), { scenario: 'lost@1.0.0' });
    const two = board(actors(['hall', 'The mairie']), { scenario: 'lost@1.2.0' });
    const other = board(actors(['hall', 'Dance hall']), { scenario: 'found@1.0.0' });
    expect(refs(matched(one, two, other).actors.of(0, 'hall'))).toEqual(['Ash hall', 'Birch hall']);
  });

  test('WS-10 are the same by copies of one file, where the words under an id are the same', () => {
    const one = board(actors(['x', 'City Hall'], ['y', 'Clinic']));
    const two = board(actors(['x', 'City hall'], ['y', 'Garage']));
    const { actors: same } = matched(one, two);
    expect(refs(same.of(0, 'x'))).toEqual(['Ash x', 'Birch x']);
    expect(refs(same.of(0, 'y'))).toEqual(['Ash y']);
  });

  test('WS-10 are the same by their place in a data set', () => {
    const source = { dataset: 'Open data', id: '17' };
    const one = board(actors(['a', 'Town hall', { source }]), { city: 'Lyon' });
    const two = board(actors(['b', 'Mairie', { source }]), { city: 'Lyon' });
    const third = board(actors(['c', 'Mairie centrale', { source: { dataset: 'Open data' } }]));
    expect(refs(matched(one, two, third).actors.of(1, 'b'))).toEqual(['Ash a', 'Birch b']);
  });

  test('WS-10 actors are the same by their name in one city, whatever its case, accents and signs', () => {
    const one = board(actors(['a', 'Préfecture de l’Isère']), { city: 'Grenoble' });
    const two = board(actors(['b', 'PREFECTURE DE L ISERE']), { city: ' grenoble' });
    const elsewhere = board(actors(['c', 'Préfecture de l’Isère']), { city: 'Vienne' });
    expect(refs(matched(one, two, elsewhere).actors.of(0, 'a'))).toEqual(['Ash a', 'Birch b']);
  });

  test('WS-10 services are the same by their name with the same actor alone', () => {
    const desk = (id: string, actor: string, name: string) =>
      board({ actors: [{ id: actor, name }], services: [{ id, actor, name: 'Reception' }] });
    const one = desk('s1', 'a1', 'City Hall');
    const two = desk('s2', 'a2', 'City hall');
    const clinic = desk('s3', 'a3', 'Clinic');
    expect(refs(matched(one, two, clinic).services.of(0, 's1'))).toEqual(['Ash s1', 'Birch s2']);
  });

  test('WS-11 names without letters are nobody’s, and people are never the same by name', () => {
    const one = board({ ...actors(['a', '?!']), personas: [{ id: 'p', name: 'Amina' }] });
    const two = board({ ...actors(['b', '…']), personas: [{ id: 'q', name: 'Amina' }] });
    const same = matched(one, two);
    expect(refs(same.actors.of(0, 'a'))).toEqual(['Ash a']);
    expect(refs(same.personas.of(0, 'p'))).toEqual(['Ash p']);
  });

  test('WS-11 what one board keeps apart stays apart', () => {
    const two = board(actors(['b', 'Library'], ['c', 'library']));
    const same = matched(board(actors(['a', 'Library'])), two);
    expect(refs(same.actors.of(0, 'a'))).toEqual(['Ash a']);
    expect(same.actors.nameOf(1, 'b')).not.toBe(same.actors.nameOf(1, 'c'));
  });
});
