import {
  type Column,
  hasRightToLeft,
  LEFT_TO_RIGHT_MARKS,
  plainText,
  type ReportModel,
  type Rich,
  textDirection,
  uprightBetween,
  type Value,
  valueIn,
} from '@parcours/shared/report';
import type { CellObject } from 'write-excel-file/node';
import { safeText } from './safeText.ts';

const INK = '#1C2430';
const TINT = '#E9E6DF';
const LINE = '#C9CED6';
/** Days before it are numbered in two ways, since the format counts a 29 February 1900 that never was. */
const FIRST_SURE_DAY = '1900-03-01';
/** Months by their names, in the language of the person who opens the file. */
const DAY = 'd mmm yyyy';

/** Which way the sheet runs; the sides of cells stay where they are. */
type Direction = ReportModel['direction'];

/** The title of a column. */
export function headerCell({ title, numeric = false }: Column, direction: Direction): CellObject {
  return {
    value: safeText(title),
    fontWeight: 'bold',
    textColor: INK,
    backgroundColor: TINT,
    bottomBorderStyle: 'medium',
    bottomBorderColor: INK,
    wrap: true,
    alignVertical: 'bottom',
    ...sideOf(numeric, direction),
  };
}

/** A cell of a column: of the type of the value it stands for, else text. */
export function bodyCell(content: Rich, { numeric = false }: Column, direction: Direction): CellObject {
  const value = valueIn(content);
  return {
    ...((value && typed(value)) ?? {
      value: safeText(settled(uprightBetween(plainText(content), direction, LEFT_TO_RIGHT_MARKS), direction)),
    }),
    wrap: true,
    alignVertical: 'top',
    bottomBorderStyle: 'thin',
    bottomBorderColor: LINE,
    ...sideOf(numeric, direction),
  };
}

const LEFT_TO_RIGHT_MARK = '\u200e';

/** Latin words in a sheet from right to left keep the stop at their end on their side. */
function settled(text: string, direction: Direction): string {
  const against = direction === 'rtl' && textDirection(text) === 'ltr' && !hasRightToLeft(text);
  return against ? text.replace(/(?<=\p{P})$|^(?=[\p{Pi}\p{Ps}"])/gu, LEFT_TO_RIGHT_MARK) : text;
}

/** Figures end where the line ends, a little off the text in the next column; all else begins where it begins. */
function sideOf(numeric: boolean, direction: Direction): CellObject {
  if (numeric) return { align: direction === 'rtl' ? 'left' : 'right', indent: 1 };
  return { align: direction === 'rtl' ? 'right' : 'left' };
}

function typed(value: Value): CellObject | undefined {
  switch (value.kind) {
    case 'number':
      return number(value.amount);
    case 'money':
      return number(value.amount, decimalsOf(value.currency), ` "${value.currency}"`);
    case 'day':
      return day(value.day);
  }
}

/** Of a currency (ISO 4217), as people write it. */
function decimalsOf(currency: string): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits;
}

function number(amount: number, decimals = 2, unit = ''): CellObject | undefined {
  if (!Number.isFinite(amount)) return undefined;
  const fraction = Number.isInteger(amount) || decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  return { value: amount, type: Number, format: `#,##0${fraction}${unit}` };
}

function day(iso: string): CellObject | undefined {
  return iso < FIRST_SURE_DAY ? undefined : { value: new Date(iso), type: Date, format: DAY };
}
