import { own, type Rich, rich } from '../../rich.ts';
import { grammarOf } from '../grammar.ts';

/**
 * Latin digits, as the Maghreb and Europe's administrations write Arabic: they read the same as the numbers on the
 * route map, in links and in the board's own texts. A regional catalogue with Arabic-Indic digits would say so here.
 */
export const grammar = grammarOf(
  'ar-u-nu-latn',
  {
    colon: ': ',
    semicolon: '؛ ',
    comma: '، ',
    // Between two Latin titles the arrow would turn with them, and point back.
    arrow: ' \u200f←\u200f ',
  },
  new Map([['mnk', 'الماندينكا']]),
);
const { number, plural } = grammar;

/** The forms of a noun: one and two stand without a number, the others after it. */
interface Noun {
  readonly one: string;
  readonly two: string;
  /** From three to ten, and so from 103 on. */
  readonly few: string;
  /** From eleven to 99. */
  readonly many: string;
  /** Nothing, and full hundreds. */
  readonly other: string;
}

/** So many of something. */
export const counted = (value: number, { one, two, few, many, other }: Noun): string =>
  plural(value, {
    one,
    two,
    few: `${number(value)}\u00a0${few}`,
    many: `${number(value)}\u00a0${many}`,
    other: `${number(value)}\u00a0${other}`,
  });

export const quoted = (text: string): Rich => rich`«${own(text)}»`;
/** After a verb: "takes two days". */
export const days = (value: number): string =>
  counted(value, { one: 'يومًا واحدًا', two: 'يومين', few: 'أيام', many: 'يومًا', other: 'يوم' });
/** After a verb: "takes two visits". */
export const visits = (value: number): string =>
  counted(value, { one: 'زيارة واحدة', two: 'زيارتين', few: 'زيارات', many: 'زيارة', other: 'زيارة' });
