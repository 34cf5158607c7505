import type { Dimension, Level, Right } from '@parcours/shared/board';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type MatchCaveat,
  type MatchReason,
  matchPractices,
  type PracticeQuestion,
} from '../../../../shared/src/report/practices/matchPractices.ts';
import type { Practice } from '../../../../shared/src/report/practices/practice.ts';
import { readPractices } from '../../../../shared/src/report/practices/readPractices.ts';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';

const NOTE = { id: 'note', title: 'A note', publisher: 'A network', year: 2021 };

const RECORD = {
  id: 'grenoble-address',
  city: 'Grenoble',
  country: 'FR',
  title: 'An address for people who have none',
  what: 'The city grants an address.',
  told: 'described',
  pathway: 'care',
  answers: { dimensions: ['availability'], levels: ['city'], rights: ['papers'] },
  source: { document: 'note', place: 'Section 1' },
};

function read(record: object, overlay?: unknown): Practice {
  const [practice] = readPractices({ documents: [NOTE], practices: [{ ...RECORD, ...record }] }, overlay);
  if (!practice) throw new Error('the library has one practice');
  return practice;
}

const readAll = (practices: readonly object[]) => readPractices({ documents: [NOTE], practices });

interface Coding {
  readonly dimensions?: readonly Dimension[];
  readonly levels?: readonly Level[];
  readonly rights?: readonly Right[];
}

/** A practice in a city of its own, coded as `RECORD` unless it says otherwise. */
function practice(id: string, coding: Coding = {}, fields: object = {}): Practice {
  return read({ id, city: `The city of ${id}`, answers: { ...RECORD.answers, ...coding }, ...fields });
}

const QUESTION: PracticeQuestion = { dimension: 'availability', level: 'city', rights: ['papers'] };

const idsFor = (question: Partial<PracticeQuestion>, practices: readonly Practice[], most?: number) =>
  matchPractices({ ...QUESTION, ...question }, practices, most).map((match) => match.practice.id);

describe('reading', () => {
  test('PR-6 a practice comes with its document, and with the names of its city', () => {
    expect(read({})).toEqual({
      ...RECORD,
      cityNames: ['Grenoble'],
      source: { document: NOTE, place: 'Section 1' },
      origin: { kind: 'library' },
    });
  });

  test('PR-6 an overlay words what it has, and leaves the rest in English', () => {
    const overlay = {
      note: { title: 'Une note' },
      'grenoble-address': {
        city: 'Grenoble-la-Belle',
        what: 'La ville donne une adresse.',
        place: 'Partie 1',
      },
    };
    expect(read({}, overlay)).toMatchObject({
      city: 'Grenoble-la-Belle',
      cityNames: ['Grenoble', 'Grenoble-la-Belle'],
      title: RECORD.title,
      what: 'La ville donne une adresse.',
      source: { document: { ...NOTE, title: 'Une note' }, place: 'Partie 1' },
    });
  });

  test('PR-6 an overlay adds no text that the record has not, and no practice', () => {
    const overlay = { 'grenoble-address': { needs: 'Une loi.' }, nobody: { title: 'Rien' } };
    expect(read({}, overlay)).toEqual(read({}));
  });

  test.each([
    ['a dimension that is none', { answers: { ...RECORD.answers, dimensions: ['price'] } }],
    ['no level', { answers: { ...RECORD.answers, levels: [] } }],
    ['a right that is none', { answers: { ...RECORD.answers, rights: ['parking'] } }],
    ['a pathway that is none', { pathway: 'control' }],
    ['an empty text', { what: ' ' }],
    ['a country that is no code', { country: 'France' }],
    ['a script for a link', { source: { ...RECORD.source, url: 'javascript:alert(1)' } }],
    ['no place in the source', { source: { document: 'note' } }],
    ['a document that is not there', { source: { document: 'hearsay', place: 'Section 1' } }],
    ['a field that nobody reads', { caveats: 'Check.' }],
  ])('PR-7 a practice with %s is refused', (_, wrong) => {
    expect(() => read(wrong)).toThrow();
  });

  test('PR-7 two entries with one id are refused', () => {
    expect(() => readAll([RECORD, { ...RECORD }])).toThrow('twice');
    expect(() => readAll([{ ...RECORD, id: 'note' }])).toThrow('twice');
  });

  test('PR-7 an overlay with a field that is no text is refused', () => {
    expect(() => read({}, { 'grenoble-address': { pathway: 'soin' } })).toThrow();
  });
});

describe('matching', () => {
  test('PR-8 a practice of the dimension, about the right and within reach answers, and says why', () => {
    const [match] = matchPractices(QUESTION, [practice('p')]);
    const reasons: MatchReason[] = [
      { kind: 'dimension', dimension: 'availability' },
      { kind: 'right', rights: ['papers'] },
      { kind: 'level', level: 'city' },
    ];
    expect(match?.reasons).toEqual(reasons);
    expect(match?.caveats).toEqual([]);
  });

  test('PR-8 nothing answers of another dimension, about other rights, or out of reach', () => {
    const others = [
      practice('dimension', { dimensions: ['information'] }),
      practice('right', { rights: ['health'] }),
      practice('level', { levels: ['national'] }),
    ];
    expect(idsFor({}, others)).toEqual([]);
  });

  test('PR-8 two rights that nobody named are not the same', () => {
    const unnamed = practice('p', { rights: ['other'] });
    expect(idsFor({ rights: ['other', 'papers'] }, [unnamed])).toEqual([]);
  });

  test('PR-9 a city can act beside what the State holds, with a word of warning', () => {
    const [match] = matchPractices({ ...QUESTION, level: 'national' }, [practice('p')]);
    const beside: MatchCaveat[] = [{ kind: 'beside', barrier: 'national', able: ['city'] }];
    expect(match?.reasons.map(({ kind }) => kind)).toEqual(['dimension', 'right']);
    expect(match?.caveats).toEqual(beside);
  });

  test.each<[Level, Level, boolean]>([
    ['metropolitan', 'city', true],
    ['regional', 'metropolitan', true],
    ['european', 'national', true],
    ['private', 'civil-society', true],
    ['civil-society', 'city', true],
    ['city', 'civil-society', false],
    ['city', 'regional', false],
    ['national', 'european', false],
    ['national', 'private', false],
    ['private', 'national', false],
  ])('PR-9 of a barrier in %s hands, what %s does is within reach: %s', (level, able, within) => {
    expect(idsFor({ level }, [practice('p', { levels: [able] })])).toEqual(within ? ['p'] : []);
  });

  test('PR-10 where no right is known, the dimension and the own level must fit', () => {
    const practices = [practice('own'), practice('beside', { levels: ['civil-society'] })];
    expect(idsFor({ rights: [] }, practices)).toEqual(['own']);
    expect(idsFor({ rights: ['other'], level: 'private' }, practices)).toEqual([]);
    const [match] = matchPractices({ ...QUESTION, rights: [] }, practices);
    expect(match?.reasons.map(({ kind }) => kind)).toEqual(['dimension', 'level']);
  });

  test('PR-11 the own level comes first, then what is described, more rights, fewer kinds, the id', () => {
    const rights: Right[] = ['papers', 'housing'];
    const inOrder = [
      practice('f-two-rights', { levels: ['national'], rights }),
      practice('d-narrow', { levels: ['national'] }),
      practice('e-narrow', { levels: ['national'] }),
      practice('c-wide', { levels: ['national'], dimensions: ['availability', 'quality'] }),
      practice('b-in-passing', { levels: ['national'], rights }, { told: 'in-passing' }),
      practice('a-beside', { rights }),
    ];
    const ids = inOrder.map(({ id }) => id);
    expect(idsFor({ level: 'national', rights }, inOrder, 9)).toEqual(ids);
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
        expect(idsFor({ level: 'national', rights }, shuffled, 9)).toEqual(ids);
      }),
      { numRuns: propertyRuns(100) },
    );
  });

  test('PR-12 at most three are shown, and one a city', () => {
    const practices = ['a', 'b', 'c', 'd', 'e'].map((id) => practice(id));
    expect(idsFor({}, practices)).toEqual(['a', 'b', 'c']);
    const twin = practice('b', {}, { city: 'The city of a' });
    expect(idsFor({}, [twin, ...practices.filter(({ id }) => id !== 'b')])).toEqual(['a', 'c', 'd']);
  });

  test.each([
    ['Seine-Saint-Denis', 'seine saint denis'],
    ['Seine-Saint-Denis', 'SEINE–SAINT–DENIS '],
    ['Meknès', 'Meknes'],
    ['São Paulo', 'Sa\u0303o Paulo'],
  ])('PR-13 what %s does itself is not shown to "%s"', (own, city) => {
    expect(idsFor({ city }, [practice('own', {}, { city: own }), practice('p')])).toEqual(['p']);
  });

  test('PR-13 a city is known by its name in every language that was read', () => {
    const overlay = { own: { city: 'Malines' } };
    const own = read({ id: 'own', city: 'Mechelen' }, overlay);
    expect(idsFor({ city: 'Mechelen' }, [own])).toEqual([]);
    expect(idsFor({ city: 'malines' }, [own])).toEqual([]);
    expect(idsFor({ city: '' }, [own])).toEqual(['own']);
  });

  test('PR-14 needs, doubts and a source that says little are told as caveats', () => {
    const texts = { told: 'in-passing', needs: 'A register of residents.', caveat: 'Ask the State.' };
    const [match] = matchPractices({ ...QUESTION, level: 'regional' }, [practice('p', {}, texts)]);
    const caveats: MatchCaveat[] = [
      { kind: 'beside', barrier: 'regional', able: ['city'] },
      { kind: 'in-passing' },
      { kind: 'needs', text: 'A register of residents.' },
      { kind: 'check', text: 'Ask the State.' },
    ];
    expect(match?.caveats).toEqual(caveats);
  });
});
