import { LANGUAGES } from '@parcours/shared/messages';
import { useMemo } from 'react';
import { isolate } from './direction.ts';
import { useWords, type Words } from './useT.ts';

export interface Formats {
  number(value: number): string;
  /** `currency` is an ISO 4217 code; whole amounts are written without decimals. */
  money(value: number, currency: string): string;
  /** "A, B and C" in the page's language. */
  list(items: readonly string[]): string;
  date(value: Date | number): string;
  /** Day and time of day. */
  moment(value: Date | number): string;
  /** Time of day. */
  time(value: Date | number): string;
  /** How long before `now` a time was, in the unit that people would use; both in milliseconds since 1970. */
  ago(value: number, now: number): string;
  /** The name of a language (BCP 47) in the page's language. */
  language(tag: string): string;
}

/** Numbers, money, dates and lists as the page's language writes them. */
export function useFormat(): Formats {
  const words = useWords();
  return useMemo(() => formatsOf(words), [words]);
}

export function formatsOf({ locale: spoken, messages }: Words): Formats {
  const { locale } = LANGUAGES[spoken];
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  return {
    number: (value) => number.format(value),
    money: (value, currency) => moneyFormat(locale, currency, value).format(value),
    list: (items) => list.format(items.map((item) => isolate(item, spoken))),
    date: (value) => date.format(value),
    moment: (value) => moment.format(value),
    time: (value) => time.format(value),
    ago: (value, now) => {
      const { unit, count } = spanOf(now - value);
      return relative.format(-count, unit);
    },
    language: (tag) => ownName(messages, tag) ?? nameOf(languages, tag),
  };
}

function moneyFormat(locale: string, currency: string, value: number): Intl.NumberFormat {
  const digits = Number.isInteger(value) ? { maximumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits });
}

/** Browsers leave out the names of some languages that people on the boards speak. */
function ownName(messages: Words['messages'], tag: string): string | undefined {
  return new Map(Object.entries(messages)).get(`language.${tag}`);
}

/** A board may carry any well-shaped tag, also one that the browser refuses. */
function nameOf(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const UNITS = [
  ['year', 365.25 * 86_400_000],
  ['month', 30.4375 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** Whole units of the largest kind that fits. What is less than a minute, or still to come by another clock, is now. */
export function spanOf(milliseconds: number): {
  readonly unit: Intl.RelativeTimeFormatUnit;
  readonly count: number;
} {
  const [unit, length] = UNITS.find(([, size]) => milliseconds >= size) ?? [
    'second',
    Number.POSITIVE_INFINITY,
  ];
  return { unit, count: Math.floor(Math.max(0, milliseconds) / length) };
}
