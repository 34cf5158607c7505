import { numberLocale } from '../../board/index.ts';
import { plainText, type Rich, rich } from '../rich.ts';

/** Punctuation with the spaces that the language puts around it. */
interface Punctuation {
  readonly colon: string;
  readonly semicolon: string;
  readonly comma: string;
  /** Onward, in the direction that the language is written in. */
  readonly arrow: string;
}

export interface Grammar extends Punctuation {
  readonly number: (value: number) => string;
  /** An amount in a currency (ISO 4217), without cents where there are none. */
  readonly money: (value: number, currency: string) => string;
  /** A day (ISO date or time) in full, as people write it. */
  readonly date: (iso: string) => string;
  /** The name of a language (BCP 47); the tag itself where it has none. */
  readonly language: (tag: string) => string;
  /** The name of a country (ISO 3166-1). */
  readonly country: (code: string) => string;
  /** "a, b and c". */
  readonly and: (items: readonly Rich[]) => Rich;
  /** "a, b and c" of plain texts. */
  readonly list: (items: readonly string[]) => string;
  /** "a, b or c". */
  readonly or: (items: readonly Rich[]) => Rich;
  /** The same, with numbers and sums as they are written in a country (ISO 3166-1). */
  readonly inCountry: (country: string | undefined) => Grammar;
}

/**
 * How a language (BCP 47) writes numbers, sums, dates and lists. `ownNames` are those of languages that
 * people on the boards speak and CLDR has no name for, by tag.
 */
export function grammarOf(
  language: string,
  { colon, semicolon, comma, arrow }: Punctuation,
  ownNames: ReadonlyMap<string, string>,
): Grammar {
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const conjunction = new Intl.ListFormat(language, { type: 'conjunction' });
  const disjunction = new Intl.ListFormat(language, { type: 'disjunction' });
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const grammar: Grammar = {
    colon,
    semicolon,
    comma,
    arrow,
    ...figuresIn(language),
    date: (iso) => dates.format(new Date(iso)),
    language: (tag) => ownNames.get(tag) ?? languageName(languages, tag),
    country: (code) => countries.of(code) ?? code,
    and: (items) => enumerate(conjunction, items),
    list: (items) => conjunction.format(items),
    or: (items) => enumerate(disjunction, items),
    inCountry: (country) => ({ ...grammar, ...figuresIn(numberLocale(language, country)) }),
  };
  return grammar;
}

function figuresIn(locale: string): Pick<Grammar, 'number' | 'money'> {
  const numbers = new Intl.NumberFormat(locale);
  return { number: (value) => numbers.format(value), money: moneyIn(locale) };
}

/** A tag may have the shape of one and still be none, on which `of` throws. */
function languageName(languages: Intl.DisplayNames, tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Making a format is slow, and a board has one currency. */
function moneyIn(language: string): Grammar['money'] {
  let last: { readonly currency: string; readonly format: Intl.NumberFormat } | undefined;
  return (value, currency) => {
    if (last?.currency !== currency) last = { currency, format: moneyFormat(language, currency) };
    return last.format.format(value);
  };
}

function moneyFormat(language: string, currency: string): Intl.NumberFormat {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
}

/**
 * The list format joins strings, whose first letters can change the word between them (Spanish "y", "e"). Each
 * string then gives way to its sentence; an empty one would not be told from the next.
 */
function enumerate(format: Intl.ListFormat, items: readonly Rich[]): Rich {
  const told = items.filter((item) => plainText(item) !== '');
  let next = 0;
  return format.formatToParts(told.map(plainText)).flatMap(({ type, value }) => {
    if (type === 'element') return told[next++] ?? [];
    return rich`${value}${clings(value, told[next] ?? []) ? '\u00a0' : ''}`;
  });
}

/** The Arabic "and" is written onto the next word, where that is Arabic too. */
function clings(separator: string, next: Rich): boolean {
  return /\p{Script=Arabic}$/u.test(separator) && /^\p{Script=Latin}/u.test(plainText(next));
}
