import { analyse } from '../../analysis/index.ts';
import { type Board, COLLECTION_NAMES, type CollectionName, isDictionary } from '../../board/index.ts';
import { printable } from '../rich.ts';
import { editionFor } from './edition.ts';

/** A place in a text that a public edition prints, where the name of a withheld record stands. */
export interface NameInProse {
  readonly name: string;
  /** The record that bears the name. */
  readonly of: string;
  /** Where it is read: a record, or the board itself. */
  readonly collection: CollectionName | 'meta';
  readonly id: string | null;
  readonly field: string;
}

/**
 * Where the texts that a public edition prints give away the name of a record that it withholds. No program can know
 * what else they give away.
 */
export function namesInProse(board: Board): NameInProse[] {
  const told = editionFor('public', board, analyse(board)).board;
  const names = withheldNames(board, told);
  if (names.length === 0) return [];
  const { meta, ...collections } = told;
  const ofMeta = textsOf(meta).map((text) => ({ ...text, collection: 'meta' as const, id: null }));
  const ofRecords = COLLECTION_NAMES.flatMap((collection) =>
    collections[collection].flatMap((record) =>
      textsOf(record).map((text) => ({ ...text, collection, id: record.id })),
    ),
  );
  return [...ofMeta, ...ofRecords].flatMap(({ text, ...place }) =>
    names.filter(({ isIn }) => isIn(text)).map(({ name, of }) => ({ name, of, ...place })),
  );
}

interface Withheld {
  readonly name: string;
  readonly of: string;
  isIn(folded: string): boolean;
}

/** A shorter name stands in any text. */
const SHORTEST = 2;

/** The names of what the group marked, and of the services of actors that it marked. */
function withheldNames(board: Board, told: Board): Withheld[] {
  const { meta: _, ...collections } = board;
  const stays = new Set(told.services.map(({ id }): string => id));
  const gone = board.services.filter(({ id }) => !stays.has(id));
  const marked = COLLECTION_NAMES.flatMap((name) =>
    collections[name].filter(({ sensitive }) => sensitive === true),
  );
  return [...new Set([...marked, ...gone])].flatMap((record) => {
    const name = printable(nameOf(record)).trim();
    const folded = fold(name);
    if (folded.length < SHORTEST) return [];
    const whole = wholeWords(folded);
    return [{ name, of: record.id, isIn: (text) => text.includes(folded) && whole.test(text) }];
  });
}

function nameOf(record: object): string {
  if ('name' in record && typeof record.name === 'string') return record.name;
  return 'title' in record && typeof record.title === 'string' ? record.title : '';
}

/** Fields in which an id, a code or an address of a page stands, and no words. */
const NO_WORDS: ReadonlySet<string> = new Set([
  'id',
  'url',
  'source',
  'scenario',
  'language',
  'country',
  'currency',
]);

function textsOf(record: object): { readonly field: string; readonly text: string }[] {
  return Object.entries(record)
    .filter(([field]) => !NO_WORDS.has(field))
    .flatMap(([field, value]) => stringsIn(value).map((text) => ({ field, text: fold(text) })));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (!isDictionary(value)) return [];
  return Object.entries(value).flatMap(([field, inner]) => (NO_WORDS.has(field) ? [] : stringsIn(inner)));
}

/** Without what people write differently: case, accents, vowel signs, the shape of apostrophes and spaces. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\p{Cf}]/gu, '')
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ARABIC = /\p{Script=Arabic}/u;

function wholeWords(folded: string): RegExp {
  const [first = '', last = ''] = [folded.at(0), folded.at(-1)];
  // In Arabic "and", "to" and their like are written onto the next word.
  const joined = ARABIC.test(first) ? '(?:[وف]?[بلك]?)' : '';
  const before = UNSPACED.test(first) ? '' : '(?<![\\p{L}\\p{N}])';
  const after = UNSPACED.test(last) ? '' : '(?![\\p{L}\\p{N}])';
  return new RegExp(`${before}${joined}${folded.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}${after}`, 'u');
}
