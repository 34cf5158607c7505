/** How good or bad a badge's news is. `unknown` is a blank spot, which is never bad news. */
export type Tone = 'good' | 'fair' | 'bad' | 'stuck' | 'unknown';

/** What a text stands for, where a format can count and sort: a number, a sum (currency by ISO 4217), a day (ISO). */
export type Value =
  | { readonly kind: 'number'; readonly amount: number }
  | { readonly kind: 'money'; readonly amount: number; readonly currency: string }
  | { readonly kind: 'day'; readonly day: string };

/**
 * A piece of a sentence. `text` is the report's own words and `own` the board's, which stay as written, in
 * their own language and direction; they may name a record of the board. `gap` points to the card of that number. A
 * text may stand for a value.
 */
export type Span =
  | { readonly kind: 'text'; readonly text: string; readonly value?: Value }
  | { readonly kind: 'own'; readonly text: string; readonly record?: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'gap'; readonly text: string; readonly number: number }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'badge'; readonly tone: Tone; readonly symbol: string; readonly text: string };

/** A sentence, or a part of one. */
export type Rich = readonly Span[];

type Piece = string | Span | Rich;

const isRich = (piece: Span | Rich): piece is Rich => Array.isArray(piece);

function spansOf(piece: Piece): Rich {
  if (typeof piece === 'string') return piece === '' ? [] : [{ kind: 'text', text: piece }];
  return isRich(piece) ? piece : [piece];
}

/** Template tag: a sentence of the report's words with spans, sentences and formatted numbers put in. */
export function rich(strings: TemplateStringsArray, ...pieces: Piece[]): Rich {
  return strings.flatMap((text, at) => [...spansOf(text), ...spansOf(pieces[at] ?? '')]);
}

// Overrides and isolates in a board's text would turn the words around it; control characters break XML.
const UNPRINTABLE = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text of the board without what would disturb its surroundings; line ends become `\n`. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').replace(LONE_SURROGATE, '\ufffd');
}

/** The board's words, to stand in a sentence or in a paragraph of their own. */
export function own(text: string): Span {
  return { kind: 'own', text: printable(text).trim() };
}

export function strong(text: string): Span {
  return { kind: 'strong', text };
}

/** A text that stands for a value and for nothing else. */
export function valued(text: string, value: Value): Rich {
  return [{ kind: 'text', text, value }];
}

/** The value of a sentence that is one, and no more than that. */
export function valueIn(sentence: Rich): Value | undefined {
  const [only, ...more] = sentence;
  return only?.kind === 'text' && more.length === 0 ? only.value : undefined;
}

/** The same sentence as plain text, for formats and places that know nothing else. */
export function plainText(sentence: Rich): string {
  return sentence.map((span) => (span.kind === 'badge' ? `${span.symbol} ${span.text}` : span.text)).join('');
}

/** Sentences one after the other, with `separator` between them. */
export function joined(sentences: readonly Rich[], separator: string): Rich {
  return sentences.flatMap((sentence, at) => (at === 0 ? sentence : rich`${separator}${sentence}`));
}
