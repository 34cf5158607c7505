import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { isolate } from './isolate.ts';

export interface Formats {
  number(value: number): string;
  /** `currency` is an ISO 4217 code; whole amounts are written without decimals. */
  money(value: number, currency: string): string;
  /** "A, B and C" in the page's language. */
  list(items: readonly string[]): string;
  date(value: Date | number): string;
  /** The name of a language (BCP 47) in the page's language. */
  language(tag: string): string;
}

/** Numbers, money, dates and lists as the page's language writes them. */
export function useFormat(): Formats {
  const intl = useIntl();
  return useMemo(() => formatsOf(intl), [intl]);
}

function formatsOf({ locale, messages }: IntlShape): Formats {
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  return {
    number: (value) => number.format(value),
    money: (value, currency) => moneyFormat(locale, currency, value).format(value),
    list: (items) => list.format(items.map((item) => isolate(item, locale))),
    date: (value) => date.format(value),
    language: (tag) => ownName(messages, tag) ?? nameOf(languages, tag),
  };
}

function moneyFormat(locale: string, currency: string, value: number): Intl.NumberFormat {
  const digits = Number.isInteger(value) ? { maximumFractionDigits: 0 } : {};
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits });
}

/** Browsers leave out the names of some languages that people on the boards speak. */
function ownName(messages: IntlShape['messages'], tag: string): string | undefined {
  const name = messages[`language.${tag}`];
  return typeof name === 'string' ? name : undefined;
}

/** A board may carry any well-shaped tag, also one that the browser refuses. */
function nameOf(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
