import type { BoardMeta } from './meta.ts';

/** Codes of currencies that no single country has: the euro, and those that begin with X (ISO 4217). */
const SHARED_CURRENCY = /^(EU|X)/;

/** The country (ISO 3166-1) whose way of writing sums a board goes by: its own, else that of its currency. */
export function countryOf({
  country,
  currency,
}: Pick<BoardMeta, 'country' | 'currency'>): string | undefined {
  return country ?? (SHARED_CURRENCY.test(currency) ? undefined : currency.slice(0, 2));
}

/**
 * A locale (BCP 47) for numbers and sums as a language is written in a country, with the extensions of the one given;
 * that itself where the language has no way of its own there. English in a country of another language is for readers
 * from anywhere.
 */
export function numberLocale(locale: string, country: string | undefined): string {
  if (country === undefined) return locale;
  const given = new Intl.Locale(locale);
  const there = new Intl.Locale(given.language, {
    region: country,
    ...(given.numberingSystem && { numberingSystem: given.numberingSystem }),
  });
  const isKnown = new Intl.Locale(new Intl.NumberFormat(there).resolvedOptions().locale).region === country;
  const isOfTheCountry = new Intl.Locale(`und-${country}`).maximize().language === given.language;
  return isKnown && (given.language !== 'en' || isOfTheCountry) ? there.toString() : locale;
}
