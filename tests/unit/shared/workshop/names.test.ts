import { LANGUAGE_TAGS, type Language } from '@parcours/shared/messages';
import { describe, expect, test } from 'vitest';
import { NAMES } from '../../../../shared/src/messages/generated/names.ts';
import { fold } from '../../../../shared/src/texts/fold.ts';
import { cleanAlias, suggestAlias, uniqueAlias } from '../../../../shared/src/workshop/names/alias.ts';
import { groupName, type Names } from '../../../../shared/src/workshop/names/names.ts';
import { indexesOf, wordsOf } from '../../../../shared/src/workshop/names/wayBack.ts';

const ALL: readonly Names[] = LANGUAGE_TAGS.map((tag) => NAMES[tag]);
const NOBODY: ReadonlySet<string> = new Set();

describe.each(LANGUAGE_TAGS)('LW-34 the aliases that are suggested in %s', (tag) => {
  const names: Names = NAMES[tag];
  const all = Array.from({ length: 900 }, (_, index) =>
    suggestAlias(names, () => (index + 0.5) / 900, NOBODY),
  );

  test('are 900, and short enough to get a number', () => {
    expect(new Set(all.map(fold)).size).toBe(900);
    expect(all.filter((alias) => cleanAlias(`${alias} 9`) !== `${alias} 9`)).toEqual([]);
  });

  test('are all given before one gets a number', () => {
    const taken = new Set<string>();
    for (let person = 0; person < 900; person += 1) taken.add(suggestAlias(names, () => 0.5, taken));
    expect([...taken].sort()).toEqual([...all].sort());
    expect(suggestAlias(names, () => 0.5, taken)).toBe(`${all[450]} 2`);
  });
});

test('LW-34 an alias has its words in the order of the language', () => {
  const first = (tag: Language) => suggestAlias(NAMES[tag], () => 0, NOBODY);
  expect(LANGUAGE_TAGS.map(first)).toEqual([
    'Brave Dolphin',
    'Dauphin courageux',
    'Delfín valiente',
    'Delfino coraggioso',
    'دلفين شجاع',
  ]);
});

describe('LW-35 an alias that somebody has already', () => {
  const unique = (wanted: string, ...taken: string[]) => uniqueAlias(wanted, new Set(taken));

  test('gets the first number that is free', () => {
    expect(unique('Amina', 'Marta')).toBe('Amina');
    expect(unique('Amina', 'Amina')).toBe('Amina 2');
    expect(unique('Amina', 'Amina', 'Amina 2', 'Amina 4')).toBe('Amina 3');
    expect(unique('Amina 2', 'Amina', 'Amina 2')).toBe('Amina 3');
  });

  test.each([
    ['case', 'amina', 'AMINA'],
    ['accents', 'José', 'Jose'],
    ['the form of the letters', 'Jose\u0301', 'José'],
    ['what is not seen', 'Ami\u200dna', 'Amina'],
    ['vowel marks', 'مُحَمَّد', 'محمد'],
    ['hamza', 'أحمد', 'احمد'],
  ])('differs by more than %s', (_, wanted, taken) => {
    expect(unique(wanted, taken)).toBe(`${wanted} 2`);
  });

  test.each([
    ['letters of Cyrillic', 'Аминa', 'Aмина'],
    ['one letter of Cyrillic', 'Mаrta', 'Marta'],
    ['capitals of Greek', 'ΜΑΤΟ', 'MATO'],
    ['wide letters', 'Ｍａｒｔａ', 'Marta'],
    ['letters of mathematics', '𝓜𝓪𝓻𝓽𝓪', 'Marta'],
    ['a mark that is not seen', 'Mar\ufe0fta', 'Marta'],
    ['a digit for a letter', 'N0or', 'Noor'],
    ['a small l for an I', 'lda', 'Ida'],
    ['two letters for one', 'Arnina', 'Amina'],
    ['a full stop', 'Marta.', 'Marta'],
    ['spaces', 'Mar ta', 'Marta'],
  ])('LW-358 differs by more than %s', (_, wanted, taken) => {
    expect(unique(wanted, taken)).toBe(`${wanted} 2`);
  });

  test('LW-358 may differ by scripts that do not look the same, or by signs alone', () => {
    expect(unique('Марта', 'Marta')).toBe('Марта');
    expect(unique('😀', '😎')).toBe('😀');
    expect(unique('!', '?')).toBe('!');
  });

  test('may differ by the vowel signs of scripts that need them', () => {
    expect(unique('राम', 'रीमा')).toBe('राम');
  });

  test('is no longer than others with its number', () => {
    const long = 'A'.repeat(24);
    expect(unique(long, long)).toBe(`${'A'.repeat(22)} 2`);
    expect(unique('👩‍👩‍👧'.repeat(24), '👩‍👩‍👧'.repeat(24))).toBe(`${'👩‍👩‍👧'.repeat(22)} 2`);
    const taken = [long, ...Array.from({ length: 8 }, (_, index) => `${'A'.repeat(22)} ${index + 2}`)];
    expect(unique(long, ...taken)).toBe(`${'A'.repeat(21)} 10`);
    expect(unique('Maria of the blue sea xy', 'Maria of the blue sea xy')).toBe('Maria of the blue sea 2');
  });
});

describe('LW-36 an alias', () => {
  test.each([
    ['is kept as it is', 'Marta Ruiz', 'Marta Ruiz'],
    ['in any script', 'राम', 'राम'],
    ['with emoji that are joined', '👩‍👩‍👧 Zoë', '👩‍👩‍👧 Zoë'],
    ['composed', 'Jose\u0301', 'José'],
    ['without space around it, and one space within', ' \t Marta \n\u00a0 Ruiz ', 'Marta Ruiz'],
    ['without characters that control', 'Mar\u0000ta\u0007', 'Marta'],
    ['without what turns the direction of other text', '\u202eMarta\u2066\u200f', 'Marta'],
    ['without what is not seen', 'Mar\u200bta\u00ad\u3164', 'Marta'],
    ['without halves of characters', 'Marta\ud83d', 'Marta'],
    ['without heaps of marks', `x${'\u0301'.repeat(40)}`, `x${'\u0301'.repeat(4)}`],
    ['of 24 signs', 'é'.repeat(24), 'é'.repeat(24)],
  ])('%s', (_, text, clean) => {
    expect(cleanAlias(text)).toBe(clean);
  });

  test.each([
    ['of nothing', ''],
    ['of space', ' \u00a0\u3000'],
    ['of what is not seen', '\u200d\u2060\u3164\u2800'],
    ['of more than 24 signs', 'é'.repeat(25)],
    ['of signs without end', `👩${'\u200d👩'.repeat(60)}`],
  ])('%s is none', (_, text) => {
    expect(cleanAlias(text)).toBeUndefined();
  });

  test('that was cleaned is clean', () => {
    for (const text of [
      ' a\u200b b ',
      '\u200d \u202e x \u200c',
      'a\u200b \u200b b',
      `e${'\u0301'.repeat(9)}`,
    ]) {
      const clean = cleanAlias(text) ?? '';
      expect(cleanAlias(clean)).toBe(clean);
    }
  });
});

/** Whether one letter more, less or other makes one of the other. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  const at = [...short].findIndex((letter, index) => letter !== long[index]);
  const rest = at < 0 ? short.length : at;
  return short.length === long.length
    ? short.slice(rest + 1) === long.slice(rest + 1)
    : short.slice(rest) === long.slice(rest + 1);
}

/** An ending away from each other: they may be forms of one word. */
function isForm(one: string, other: string): boolean {
  return one !== other && other.startsWith(one) && other.length - one.length <= 3;
}

describe.each(LANGUAGE_TAGS)('LW-37 the words of the way back in %s', (tag) => {
  const words = NAMES[tag].words.map(fold);

  test('are told apart by more than a letter, and by more than an ending', () => {
    const near = words.flatMap((one) =>
      words.filter((other) => one < other && isNear(one, other)).map((other) => `${one} ${other}`),
    );
    const forms = words.flatMap((one) =>
      words.filter((other) => isForm(one, other)).map((other) => `${one} ${other}`),
    );
    expect([...near, ...forms]).toEqual([]);
  });

  test('stand at the same place in every other language that has them', () => {
    const elsewhere = ALL.map((names) => names.words.map(fold));
    const apart = words.filter((word, index) =>
      elsewhere.some((others) => others.includes(word) && others[index] !== word),
    );
    expect(apart).toEqual([]);
  });
});

test('LW-37 words that are one letter apart are found to be', () => {
  expect(['house horse', 'rain train', 'bus buses', 'same same'].map((pair) => pair.split(' '))).toSatisfy(
    (pairs: [string, string][]) =>
      pairs.map(([one, other]) => isNear(one, other)).join() === 'true,true,false,true',
  );
});

describe('LW-38 the way back', () => {
  const read = (text: string, ...tags: Language[]) =>
    indexesOf(text, tags.length === 0 ? ALL : tags.map((tag) => NAMES[tag]));
  const at = (tag: Language, ...words: string[]) => words.map((word) => NAMES[tag].words.indexOf(word));

  test.each(LANGUAGE_TAGS)('is read as it was written in %s, also where the language is not known', (tag) => {
    const every = Array.from({ length: 256 }, (_, index) => index);
    const text = wordsOf(every, NAMES[tag]).join(' ');
    expect(read(text, tag)).toEqual(every);
    expect(read(text)).toEqual(every);
  });

  test('is read in any case, without accents, with anything between the words', () => {
    const indexes = at('fr', 'fenêtre', 'étoile', 'musée', 'château');
    expect(indexes).not.toContain(-1);
    expect(read('FENETRE etoile-Musee,  château.')).toEqual(indexes);
    expect(read('1. fene\u0302tre\n2. ÉTOILE\n3. musée\n4. Chateau', 'fr')).toEqual(indexes);
  });

  test('is read whatever the form of Arabic letters', () => {
    const indexes = at('ar', 'أسد', 'تفاحة', 'مرآة', 'موسيقى');
    expect(indexes).not.toContain(-1);
    expect(read('اسد، تفاحه، مراه، موسيقي')).toEqual(indexes);
    expect(read('أَسَدٌ تفّاحة مــرآة موسيقى', 'ar')).toEqual(indexes);
    expect(read('\u200fإسد \u200fتفاحة\u200f مرآة موسیقی')).toEqual(indexes);
  });

  test('is none where a word is not known, or of another language than that asked for', () => {
    expect(read('')).toBeUndefined();
    expect(read(' , 12 ')).toBeUndefined();
    expect(read('apple window chair parcours')).toBeUndefined();
    expect(read('apple window', 'fr')).toBeUndefined();
    expect(() => wordsOf([256], NAMES.en)).toThrow(RangeError);
  });
});

test('LW-39 a group’s name goes with its number, and is the same plant in every language', () => {
  expect(LANGUAGE_TAGS.map((tag) => groupName(1, NAMES[tag]))).toEqual([
    'Jasmine',
    'Jasmin',
    'Jazmín',
    'Gelsomino',
    'ياسمين',
  ]);
  const names = Array.from({ length: 64 }, (_, index) => groupName(index + 1, NAMES.en));
  expect(new Set(names).size).toBe(64);
  expect(groupName(65, NAMES.en)).toBe('Jasmine');
});
