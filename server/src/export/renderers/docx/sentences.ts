import { canBeTurned, hasRightToLeft, type Rich, type Span, uprightStretches } from '@parcours/shared/report';
import {
  ConcreteHyperlink,
  type IContext,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { badgeLook, SYMBOL_FONT } from './look.ts';
import { proofingTag } from './proofing.ts';
import type { Writer } from './writer.ts';

const LETTER = /\p{L}/u;
const NO_BREAK_SPACE = '\u00a0';
/** They have a direction and no width. */
const MARKS = { ltr: '\u200e', rtl: '\u200f' } as const;

/** The name of the place of a gap's card. */
export function gapAnchor(number: number): string {
  return `gap_${number}`;
}

/** A sentence as runs and links; `look` is that of the words around. */
export function sentence(text: Rich, writer: Writer, look: IRunOptions = {}): ParagraphChild[] {
  return text.flatMap((span) => runs(span, writer, look));
}

/** The report's words as they stand, line ends and all. */
export function words(text: string, writer: Writer, look: IRunOptions = {}): TextRun[] {
  const direction = isRightToLeft(text, writer) ? { rightToLeft: true } : {};
  return text
    .split('\n')
    .map((line, at) => new TextRun({ ...look, ...direction, text: line, ...(at > 0 ? { break: 1 } : {}) }));
}

function runs(span: Span, writer: Writer, look: IRunOptions): ParagraphChild[] {
  switch (span.kind) {
    case 'text':
      return words(span.text, writer, look);
    case 'own':
      return ownWords(span.text, writer, { ...look, ...ownLanguage(writer) });
    case 'strong':
      return words(span.text, writer, { ...look, bold: true });
    case 'gap':
      return [
        new InternalHyperlink({ anchor: gapAnchor(span.number), children: linked(span.text, writer, look) }),
      ];
    case 'link':
      return externalLink(span.url, linked(span.text, writer, look), writer);
    case 'badge':
      return badge(span, writer, look);
  }
}

/** What keeps its direction has runs of its own, between marks, since not every program goes by the runs alone. */
function ownWords(text: string, writer: Writer, look: IRunOptions): TextRun[] {
  if (!canBeTurned(text, writer.direction)) return words(settled(text, writer), writer, look);
  return uprightStretches(text).flatMap((stretch) =>
    stretch.isUpright
      ? new TextRun({ ...look, text: `${MARKS.ltr}${stretch.text}${MARKS.ltr}` })
      : words(stretch.text, writer, look),
  );
}

function linked(text: string, writer: Writer, look: IRunOptions): TextRun[] {
  return words(text, writer, { ...look, style: 'Hyperlink' });
}

/** Sign and word hold together, and keep off the border. */
function badge(span: Extract<Span, { kind: 'badge' }>, writer: Writer, look: IRunOptions): ParagraphChild[] {
  const dress = { ...look, ...badgeLook(span.tone) };
  return [
    ...words(`${NO_BREAK_SPACE}${span.symbol}`, writer, { ...dress, font: SYMBOL_FONT, bold: false }),
    ...words(
      `${NO_BREAK_SPACE}${span.text}${NO_BREAK_SPACE}`.replaceAll(' ', writer.badgeSpace),
      writer,
      dress,
    ),
  ];
}

/** Spelling checkers and screen readers go by it. */
function ownLanguage({ language, boardLanguage }: Writer): IRunOptions {
  return language === boardLanguage
    ? {}
    : { language: { value: proofingTag(boardLanguage), bidirectional: proofingTag(boardLanguage) } };
}

/** Words that run against the document keep the stop at their end, and the quotation mark before them, on their side. */
function settled(text: string, { direction }: Writer): string {
  const own = hasRightToLeft(text) ? 'rtl' : 'ltr';
  if (own === direction || !LETTER.test(text)) return text;
  return text
    .split('\n')
    .map((line) => `${MARKS[own]}${line}${MARKS[own]}`)
    .join('\n');
}

/** A run without letters goes with the document, as in Word. */
function isRightToLeft(text: string, { direction }: Writer): boolean {
  if (hasRightToLeft(text)) return true;
  return direction === 'rtl' && !LETTER.test(text);
}

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** The library's own links take their id by chance; these are numbered, so that the same report is the same file. */
class NumberedLink extends ConcreteHyperlink {
  readonly #url: string;

  constructor(url: string, children: readonly ParagraphChild[], number: number) {
    super(children, `Link${number}`);
    this.#url = url;
  }

  override prepForXml(context: IContext): ReturnType<ConcreteHyperlink['prepForXml']> {
    context.viewWrapper.Relationships.addRelationship(this.linkId, RELATIONSHIP, this.#url, 'External');
    return super.prepForXml(context);
  }
}

/** A link to a page; its words alone where the address is none, since Word refuses a whole file for one such. */
function externalLink(url: string, children: readonly ParagraphChild[], { next }: Writer): ParagraphChild[] {
  return URL.canParse(url) ? [new NumberedLink(new URL(url).href, children, next('link'))] : [...children];
}
