import type { Rich, Span } from '../report/rich.ts';
import { formatMessage, type MessageLanguage } from './formatMessage.ts';

/** Text arguments may be filled with sentences as well; numbers and cases are what they are. */
type Filled<Args> = {
  readonly [Name in keyof Args]: string extends Args[Name] ? string | Span | Rich : Args[Name];
};

/** A message with arguments: a text where texts and numbers alone fill it, else a sentence with what was put in. */
export interface Message<Args> {
  (args: Args): string;
  (args: Filled<Args>): Rich;
}

/** A message with markup, which is a sentence whatever fills it. */
export type MarkedMessage<Args> = (args: Filled<Args>) => Rich;

type Values = Readonly<Record<string, string | number | Span | Rich>>;

/**
 * The messages of a language by their paths: `note.title` is found at `.note.title`. `Words` is what is generated from
 * the English ones.
 */
export function wordsOf<Words extends object>(
  messages: Readonly<Record<string, string>>,
  language: MessageLanguage,
): Words {
  const words: Branch = {};
  for (const [key, message] of Object.entries(messages)) put(words, key.split('.'), said(message, language));
  // `pnpm check` holds each language to the keys and arguments from which the type is generated.
  return words as unknown as Words;
}

interface Branch {
  [name: string]: Branch | Said;
}
type Said = string | ((values: Values) => string | Rich);

function put(branch: Branch, [name = '', ...path]: readonly string[], message: Said): void {
  if (path.length === 0) {
    branch[name] = message;
    return;
  }
  const next = branch[name] ?? {};
  branch[name] = next;
  if (typeof next === 'object') put(next, path, message);
}

const HAS_ARGUMENTS = /(?<!')[{<]/;

function said(message: string, language: MessageLanguage): Said {
  if (!HAS_ARGUMENTS.test(message)) return formatMessage(message, language).join('');
  return (values) => {
    const pieces = formatMessage<Span | Rich>(message, language, values, { strong });
    const texts = pieces.filter((piece) => typeof piece === 'string');
    return texts.length === pieces.length ? texts.join('') : pieces.flatMap(spansOf);
  };
}

function strong(content: readonly (string | Span | Rich)[]): Span {
  return { kind: 'strong', text: content.filter((piece) => typeof piece === 'string').join('') };
}

function spansOf(piece: string | Span | Rich): Rich {
  if (typeof piece === 'string') return piece === '' ? [] : [{ kind: 'text', text: piece }];
  return isSpan(piece) ? [piece] : piece;
}

const isSpan = (piece: Span | Rich): piece is Span => !Array.isArray(piece);
