import type { Badge, Rich, Span } from '@parcours/shared/report';
import { type Direction, isolated, upright } from '../../print/direction.ts';
import { breakable, printed } from '../../print/letters.ts';
import { settable } from '../../print/longTexts.ts';
import { anchorOf, type GapAnchors } from './anchors.ts';

/** What words are set by. */
export interface Setting {
  readonly language: string;
  readonly boardLanguage: string;
  readonly direction: Direction;
  /** How many characters about fit on a line. */
  readonly room: number;
  readonly anchors: GapAnchors;
  /** The picture of a name, as an SVG document. */
  readonly figure: (name: string) => string | undefined;
  /** Says that so many rows of a table are in the workbook alone. */
  readonly moreRows: (rows: number) => string;
}

type Look = 'plain' | 'strong' | 'link' | 'gap';

/** Words of one look. A line may end between the pieces, which are of one word. */
interface Run {
  readonly pieces: readonly string[];
  readonly look: Look;
  /** Where it is not that of the report. */
  readonly lang: Lang | null;
  /** The address, or the name of the anchor in the document, that it leads to. */
  readonly to: string | null;
}

/** A language and a country, by ISO 639 and ISO 3166. */
interface Lang {
  readonly language: string;
  readonly region: string | null;
}

export interface Sentence {
  /** Stands before the words, in the border of its tone. */
  readonly badge: { readonly tone: Badge['tone']; readonly text: string } | null;
  readonly lines: readonly (readonly Run[])[];
}

/** A sentence in lines; a badge at its beginning stands by itself, within it is symbol and word. */
export function sentence(content: Rich, setting: Setting): Sentence {
  const [first, ...rest] = content;
  if (first?.kind !== 'badge') return { badge: null, lines: linesOf(content, setting) };
  const [next, ...more] = rest;
  const words = next ? [{ ...next, text: next.text.trimStart() }, ...more] : [];
  return { badge: badge(first), lines: linesOf(words, setting) };
}

export function badge({ tone, symbol, text }: Badge): NonNullable<Sentence['badge']> {
  return { tone, text: `${upright(symbol)}\u00a0${printed(text)}` };
}

function linesOf(content: Rich, setting: Setting): Run[][] {
  const lines: Run[][] = [[]];
  for (const span of content) {
    span.text
      .split('\n')
      .flatMap(settable)
      .forEach((text, at) => {
        if (at > 0) lines.push([]);
        if (text !== '') lines.at(-1)?.push(run({ ...span, text }, setting));
      });
  }
  return lines.filter((runs) => runs.some(({ pieces }) => pieces.join('').trim() !== ''));
}

function run(span: Span, setting: Setting): Run {
  const plain: Run = { pieces: breakable(span.text, setting.room), look: 'plain', lang: null, to: null };
  switch (span.kind) {
    case 'text':
      return plain;
    case 'own':
      return {
        ...plain,
        pieces: breakable(isolated(span.text, setting.direction), setting.room),
        lang: foreign(setting),
      };
    case 'strong':
      return { ...plain, look: 'strong' };
    case 'gap':
      return setting.anchors.has(span.number)
        ? { ...plain, look: 'gap', to: anchorOf(span.number) }
        : { ...plain, look: 'strong' };
    case 'link':
      return span.url.length > LONGEST_ADDRESS ? plain : { ...plain, look: 'link', to: span.url };
    case 'badge':
      return { ...plain, pieces: [badge(span).text], look: 'strong' };
  }
}

/** Longer ones no program that shows PDF follows, and Typst refuses. */
const LONGEST_ADDRESS = 2000;

/** The board's language, in a report in another one; null where it is the same, or no language that a file can name. */
export function foreign({
  language,
  boardLanguage,
}: Pick<Setting, 'language' | 'boardLanguage'>): Lang | null {
  const [, code, region] =
    /^([a-z]{2,3})(?:-[A-Z][a-z]{3})?(?:-([A-Z]{2}))?(?:-|$)/.exec(boardLanguage) ?? [];
  if (code === undefined || boardLanguage === language) return null;
  return { language: code, region: region ?? null };
}
