import { NumberParser } from '@internationalized/number';

/**
 * The number that a text writes by the rules of a language, with the digits of any script; undefined where it writes
 * none. Signs that set thousands apart must stand where they do: "2,5" is no twenty-five where the comma is for those.
 */
export function readNumber(text: string, locale: string): number | undefined {
  for (const written of [text.trim(), withLatinDigits(text.trim())]) {
    const number = new NumberParser(locale, { style: 'decimal' }).parse(written);
    const isWords = /\p{L}/u.test(written);
    if (!isWords && Number.isFinite(number) && isGrouped(written, number, locale)) return number;
  }
  return undefined;
}

/** A number as a field shows it, to be read again by `readNumber`. */
export function writeNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 }).format(value);
}

/** Whether the whole part is written with no signs between its digits, or with all of them in place. */
function isGrouped(text: string, number: number, locale: string): boolean {
  const groups = new Intl.NumberFormat(locale, { useGrouping: 'always', numberingSystem: 'latn' })
    .formatToParts(Math.trunc(Math.abs(number)))
    .flatMap(({ type, value }) => (type === 'integer' ? [value] : []));
  const plain = groups.join('');
  const whole = plain === '0' ? '0*' : `0*${plain}|${groups.join('\\D')}`;
  return new RegExp(`^[-+]?(?:${whole})(?:\\D\\d*)?$`).test(withLatinDigits(text));
}

/** Each script has its ten digits in a row, so that how many stand before one in its rows tells its value. */
function withLatinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let before = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
    return String(before % 10);
  });
}
