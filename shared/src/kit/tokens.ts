import type { LegKind } from '../board/index.ts';

/** What a line of codes is made of. */
export type Token =
  | { readonly kind: 'code'; readonly text: string; readonly letter: string; readonly number: number }
  | { readonly kind: 'arrow'; readonly text: string; readonly leg: LegKind }
  | { readonly kind: 'needs' | 'gives' | 'at' | 'colon' | 'blocks'; readonly text: string }
  | { readonly kind: 'amount'; readonly text: string; readonly value: number; readonly unit: Unit }
  | { readonly kind: 'mood'; readonly text: string; readonly value: number }
  /** Numbers of ticked boxes, with slashes between them. */
  | { readonly kind: 'boxes'; readonly text: string; readonly numbers: readonly number[] }
  | { readonly kind: 'words'; readonly text: string; readonly words: string }
  | { readonly kind: 'unknown'; readonly text: string };

/** Days, visits, and cost in the board's currency. */
type Unit = 'd' | 'v' | 'c';

type Making = (match: readonly (string | undefined)[]) => Token;

const SIGN = {
  '-': 'needs',
  '+': 'gives',
  '@': 'at',
  ':': 'colon',
  '!': 'blocks',
} as const;

const ARROWS: readonly (readonly [RegExp, LegKind])[] = [
  [/~>/y, 'workaround'],
  [/>>|⇒|=>/y, 'referral'],
  [/->|→|>/y, 'path'],
];

/** In this order: an arrow may begin as a minus does, and boxes as a number of days. */
const RULES: readonly (readonly [RegExp, Making])[] = [
  ...ARROWS.map(
    ([pattern, leg]) => [pattern, ([text = '']) => ({ kind: 'arrow', text, leg })] as [RegExp, Making],
  ),
  [
    /"([^"]*)"|“([^”]*)”|«([^»]*)»|„([^“”]*)[“”]/y,
    ([text = '', ...inside]) => ({ kind: 'words', text, words: (inside.find(Boolean) ?? '').trim() }),
  ],
  [
    /(\d{1,6}(?:[.,]\d{1,2})?)([dvc])(?![a-z0-9])/iy,
    ([text = '', value = '', unit]) => ({
      kind: 'amount',
      text,
      value: Number(value.replace(',', '.')),
      unit: unit?.toLowerCase() === 'd' ? 'd' : unit?.toLowerCase() === 'v' ? 'v' : 'c',
    }),
  ],
  [
    /m([+-]?[0-2])(?![a-z0-9])/iy,
    ([text = '', value = '']) => ({ kind: 'mood', text, value: Number(value) }),
  ],
  [
    /([a-z])(\d{1,4})(?![a-z0-9])/iy,
    ([text = '', letter = '', number]) => ({
      kind: 'code',
      text: text.toUpperCase(),
      letter: letter.toUpperCase(),
      number: Number(number),
    }),
  ],
  [
    // Lines of these begin with a letter alone.
    /([bcn])(?=\s*:)/iy,
    ([text = '']) => ({ kind: 'code', text: text.toUpperCase(), letter: text.toUpperCase(), number: 0 }),
  ],
  [
    /\d{1,3}(?:\/\d{1,3})*(?![a-z0-9])/iy,
    ([text = '']) => ({ kind: 'boxes', text, numbers: text.split('/').map(Number) }),
  ],
  [/[-+@:!]/y, ([text = '']) => ({ kind: SIGN[text as keyof typeof SIGN], text })],
  [/[^\s"“«„]+/y, ([text = '']) => ({ kind: 'unknown', text })],
  // A quotation mark without its pair.
  [/\S/y, ([text = '']) => ({ kind: 'unknown', text })],
];

/** The tokens of a line, without what stands behind a `#`, and whatever digits, dashes and commas its keyboard writes. */
export function tokensOf(line: string): readonly Token[] {
  const text = usual(line);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const gap = /[\s,;،؛]+/y;
    gap.lastIndex = at;
    if (gap.test(text)) at = gap.lastIndex;
    else if (text[at] === '#') break;
    else {
      const token = tokenAt(text, at);
      tokens.push(token);
      at += token.text.length;
    }
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token {
  for (const [pattern, make] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return make(match);
  }
  return { kind: 'unknown', text: text.slice(at) };
}

const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

const QUOTED_OR_NOT = /("[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”])|[^"“«„]+/g;

/** Codes and signs as most keyboards write them; words are as they were. */
function usual(line: string): string {
  return line.replace(QUOTED_OR_NOT, (part, quoted?: string) => quoted ?? plain(part));
}

function plain(text: string): string {
  return text
    .replace(ARABIC_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '');
}
