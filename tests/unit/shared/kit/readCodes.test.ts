import { type Board, parseBoardJson } from '@parcours/shared/board';
import { codesOf, MOST_EMPTY_CARDS, MOST_LINES, readCodes } from '@parcours/shared/kit';
import { describe, expect, test } from 'vitest';

const BOARD: Board = parseBoardJson({
  format: 'parcours.board',
  version: 1,
  meta: { title: 'A board', city: 'Grenoble' },
  personas: [{ id: 'persona-lamine', name: 'Lamine', x: 0, y: 0 }],
  objectives: [
    { id: 'obj-home', persona: 'persona-lamine', title: 'A home', right: 'housing', x: 900, y: 0 },
  ],
  assets: [
    { id: 'asset-lease', name: 'A lease' },
    { id: 'asset-passport', name: 'A passport' },
  ],
  actors: [
    { id: 'actor-hall', name: 'City hall' },
    { id: 'actor-square', name: 'The square' },
  ],
  services: [
    { id: 'service-desk', actor: 'actor-hall', name: 'Housing desk' },
    { id: 'service-register', actor: 'actor-hall', name: 'Register' },
  ],
});

function read(text: string) {
  const codes = readCodes(text, BOARD);
  const { steps, legs, barriers, assets, notes, coordination } = codes.part.content;
  const titles = new Map<string, string>([
    ...steps.map(({ id, title }) => [id, title] as const),
    ['persona-lamine', 'Lamine'],
    ['obj-home', 'A home'],
  ]);
  const ways = legs.map(({ from, to, kind, label }) =>
    [titles.get(from), kind, titles.get(to), label].filter(Boolean).join(' '),
  );
  const faults = codes.problems.map(({ line, fault, text: typed }) => `${line} ${fault} ${typed}`);
  return {
    steps,
    legs,
    barriers,
    assets,
    notes,
    coordination,
    ways: ways.sort(),
    faults,
    lines: codes.lines,
  };
}

describe('codes of a paper board', () => {
  test('KT-1 records have a letter by what they are, and a number by the order of their ids', () => {
    const codes = codesOf(BOARD);
    expect(codes.all.map(({ code, id }) => `${code} ${id}`)).toEqual([
      'P1 persona-lamine',
      'O1 obj-home',
      'D1 asset-lease',
      'D2 asset-passport',
      'S1 service-desk',
      'S2 service-register',
      'A1 actor-hall',
      'A2 actor-square',
    ]);
    expect(codes.find('s2')?.id).toBe('service-register');
    expect(codes.of('asset-lease')).toBe('D1');
  });

  test('KT-2 a line of codes and arrows draws ways, with a step for each card of a service, an actor, or an empty one', () => {
    const { steps, ways, faults } = read('P1 > S2 >> S1 > O1 “in the end”\ns2 ~> A2 → e1');
    expect(faults).toEqual([]);
    expect(steps.map(({ title, actor, service }) => [title, actor, service])).toEqual([
      ['Register', 'actor-hall', 'service-register'],
      ['Housing desk', 'actor-hall', 'service-desk'],
      ['The square', 'actor-square', undefined],
      ['', undefined, undefined],
    ]);
    expect(ways).toEqual([
      'Housing desk path A home in the end',
      'Lamine path Register',
      'Register referral Housing desk',
      'Register workaround The square',
      'The square path',
    ]);
  });

  test('KT-3 a card’s line says what its step needs and gives, its amounts, its person, its mood, its name and its place', () => {
    const { steps, faults, assets } = read(
      'S1: -D2 -D3 +D1 3d 2v 12,50c m-1 P1\nE1: @S2 “Ask again”\nD3: “A letter”\nE1 > O1',
    );
    expect(faults).toEqual([]);
    expect(assets.map(({ name }) => name).sort()).toEqual(['A lease', 'A letter', 'A passport']);
    const letter = assets.find(({ name }) => name === 'A letter')?.id;
    expect(steps.find(({ title }) => title === 'Housing desk')).toMatchObject({
      needs: ['asset-passport', letter],
      gives: ['asset-lease'],
      days: 3,
      visits: 2,
      cost: 12.5,
      emotion: -1,
      persona: 'persona-lamine',
    });
    expect(steps.find(({ title }) => title === 'Ask again')).toMatchObject({
      service: 'service-register',
      actor: 'actor-hall',
    });
  });

  test('KT-4 a barrier stands on a card or a way, coded by the numbers of its boxes', () => {
    const { barriers, legs, faults } = read(
      'B1: P1>S1 4/1/3/2 ! P1 “Nobody says — which papers”\nB2: S1 0/3\nB3: O1\nP1 > S1',
    );
    expect(faults).toEqual([]);
    expect(barriers[0]).toMatchObject({
      on: legs[0]?.id,
      title: 'Nobody says — which papers',
      dimension: 'information',
      level: 'city',
      severity: 3,
      burden: 'compliance',
      blocks: true,
      affects: ['persona-lamine'],
    });
    expect(barriers[1]).toMatchObject({ dimension: 'availability', level: 'regional', blocks: false });
    expect(barriers[2]).toMatchObject({ on: 'obj-home' });
  });

  test('KT-5 hand-offs and notes have lines of their own, and a card alone is one that no way leads to', () => {
    const { coordination, notes, steps, faults } = read(
      'C: A1 A2 3\nN: “Ask the neighbours”\nA2\n\n# a remark',
    );
    expect(faults).toEqual([]);
    expect(coordination).toMatchObject([{ a: 'actor-hall', b: 'actor-square', state: 'missing' }]);
    expect(notes.map(({ text }) => text)).toEqual(['Ask the neighbours']);
    expect(steps.map(({ title }) => title)).toEqual(['The square']);
  });

  test('KT-6 digits, dashes and quotation marks may be those of any keyboard, and are left alone within words', () => {
    const { steps, ways, faults } = read('P1 –> S١ → O1\nS1: −D2 ٣d «le 3 – du mois»\n\u200fS2 ⇒ S1');
    expect(faults).toEqual([]);
    expect(steps.find(({ needs }) => needs.length > 0)).toMatchObject({ title: 'le 3 – du mois', days: 3 });
    expect(ways).toContain('Register referral le 3 – du mois');
  });

  test('KT-7 what cannot be understood is told by its line and what is wrong there, and the rest is read', () => {
    const { faults, ways } = read(
      [
        'P1 > S9 > O1',
        'P1 > D1',
        'P1 >',
        'P1 S1',
        'S1 > P1',
        'S1 > S1',
        'B: S1>S2 4/1',
        'B: P1',
        'B: S1 9/1',
        'S1: -O1 7x',
        'D1: “Again”',
        'D9:',
        'C: A1 A2 7',
        'C: A1',
        'hello',
        'P1 > S1',
      ].join('\n'),
    );
    expect(faults).toEqual([
      '1 code S9',
      '2 place D1',
      '3 end >',
      '4 sign S1',
      '5 way P1',
      '6 way S1',
      '7 no-way S1 > S2',
      '8 place P1',
      '9 box 9',
      '10 place O1',
      '10 sign 7x',
      '11 twice D1',
      '12 end D9',
      '13 box 7',
      '14 end C:',
      '15 sign hello',
    ]);
    expect(ways).toContain('Lamine path Housing desk');
  });

  test('KT-7 of more lines than anybody plots the first are read, and it is told', () => {
    const { faults, lines } = read('P1 > S1\n'.repeat(MOST_LINES + 5));
    expect(lines).toHaveLength(MOST_LINES);
    expect(faults).toEqual([`${MOST_LINES + 1} lines ${MOST_LINES}`]);
  });

  test('KT-13 of empty cards so many are read as a kit can have, and it is told once', () => {
    const chain = (count: number) => Array.from({ length: count }, (_, at) => `E${at + 1}`).join('>');
    expect(read(chain(MOST_EMPTY_CARDS)).faults).toEqual([]);
    const { faults, steps, legs } = read(`${chain(9_999)}\nE1 > S1 > E3\nE8000: 3d`);
    expect(faults).toEqual([`1 cards ${MOST_EMPTY_CARDS}`]);
    expect(steps).toHaveLength(MOST_EMPTY_CARDS + 1);
    expect(legs.length).toBeLessThan(MOST_EMPTY_CARDS + 2);
  });

  test('KT-8 each line comes back with the names of its codes', () => {
    const [first] = read('P1 > S2 > E7').lines;
    expect(first?.pieces.map(({ text, name }) => name ?? text)).toEqual([
      'Lamine',
      '>',
      'Register',
      '>',
      'E7',
    ]);
  });
});
