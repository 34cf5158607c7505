import { safeUrl } from '@parcours/shared/board';
import type { Problems } from './listing.ts';

/** What stands in cells and fields where there is nothing. */
const NOTHING =
  /^(?:n\.?\/?a\.?|[-–—]+|\?|none|nothing|null|nil|undefined|not applicable|aucune?|néant|rien|sans objet|ningun[oa]|nada|no aplica|nessun[oa]|niente|non applicabile|keine?|nichts|لا (?:يوجد|توجد|شيء))$/i;

/** The text of a value, without space around it; empty where it says that there is none. */
export function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return NOTHING.test(text) ? '' : text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * A text that was written as HTML, as people read it: one line for each block. A script that does not end goes on to the
 * end, as in browsers, so that no text is gone through again from each of many.
 */
export function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text.trim();
  return text
    .replace(/<(script|style)\b[^<>]*>.*?(?:<\/\1\s*>|$)/gis, ' ')
    .replace(/<(?:br|\/p|\/li|\/h\d|\/div|\/tr)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z!][^<>]*>/gi, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, entity)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return point > 0x1f && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    ? String.fromCodePoint(point)
    : '';
}

/** The day of a date or a moment, as an ISO date. One that could be read in two ways, or has no century, is told. */
export function dayOf(value: unknown, where: string, problems: Problems): string | undefined {
  const text = textOf(value);
  if (text === '') return undefined;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text) ?? [];
  const iso = `${year}-${month}-${day}`;
  const at = Date.parse(`${iso}T00:00:00Z`);
  if (year !== undefined && !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso)) return iso;
  problems.note('date-unreadable', `${where}: ${text}`);
  return undefined;
}

/** Of thousands and more, `1.234` and `1,234` are told apart by what follows. */
const AMOUNT =
  /^[^\d-]{0,4}\s*(\d{1,3}(?:[ ,.'\u00a0\u202f]\d{3})+|\d{1,12})(?:[.,](\d{1,2}))?\s*[^\d]{0,4}$/;

const FREE = /^(?:free|no charge|gratuite?|gratis|gratuit[oa]|kostenlos|kosteloos|مجاني|مجانا)$/i;

/** An amount of money or a number, not below nought. What is none is told. */
export function amountOf(value: unknown, where: string, problems: Problems): number | undefined {
  if (typeof value === 'number' && value >= 0 && value < 1e9) return value;
  const text = textOf(value);
  if (text === '') return undefined;
  if (FREE.test(text)) return 0;
  const [, whole, cents = '0'] = AMOUNT.exec(text) ?? [];
  const amount = Number(`${whole?.replace(/\D/g, '')}.${cents}`);
  if (whole !== undefined && amount < 1e9) return amount;
  problems.note('number-unreadable', `${where}: ${text}`);
  return undefined;
}

/** ISO 8601: weeks, or days and parts of them; a month has 30 days, a year 365. */
const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:[\d.]+S)?)?$/;

/** How long somebody waits, in whole days: an ISO 8601 duration, or a number of days. What is none is told. */
export function daysOf(value: unknown, where: string, problems: Problems): number | undefined {
  const text = textOf(value);
  if (text === '') return undefined;
  const parts = DURATION.exec(text.toUpperCase());
  if (parts === null || text.length < 3) {
    const [, days] =
      /^(\d{1,4})(?:\s*(?:days?|jours?|d[ií]as?|giorni?|tage?|dager?|يوم|أيام))?$/i.exec(text) ?? [];
    if (days !== undefined) return Number(days);
    problems.note('number-unreadable', `${where}: ${text}`);
    return undefined;
  }
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return (
    years * 365 + months * 30 + weeks * 7 + days + (hours > 0 || minutes > 0 ? Math.ceil(hours / 24 || 1) : 0)
  );
}

/** The address of a page, with its scheme; what is none is told. */
export function pageOf(value: unknown, where: string, problems: Problems): string | undefined {
  const text = textOf(value);
  if (text === '') return undefined;
  const whole = /^www\.[^\s]+$/i.test(text) ? `https://${text}` : text;
  const page = URL.canParse(whole) && !/^mailto:/i.test(whole) ? safeUrl(whole) : undefined;
  if (page === undefined) problems.note('address-unreadable', `${where}: ${text}`);
  return page;
}
