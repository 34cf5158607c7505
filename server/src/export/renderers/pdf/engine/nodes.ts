/** A link to this and a JSON of how its words are spoken leads nowhere: it tells just that. */
export const SPOKEN = 'spoken:';

export interface Spoken {
  readonly lang?: string | undefined;
  /** What stands for letters that cannot be written. */
  readonly actual?: string | undefined;
}

/** Lengths are points; texts inherit their look from the boxes around them. */
export type Style = Readonly<Record<string, string | number | readonly string[]>>;

/** What a piece of the page is to those who listen to it: the standard structure types of PDF 1.7, 14.8.4. */
type Role =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Figure';

/** An element of the document's structure. Pieces that bear the same tag are parts of one element. */
export interface Tag {
  readonly role: Role;
  /** Without it the element belongs to that of the box around it. */
  readonly parent?: Tag;
  readonly alt?: string;
  readonly lang?: string;
  readonly scope?: 'Row' | 'Column';
}

/** An entry of the outline that viewers show beside the pages; `level` counts from 1. */
export interface Bookmark {
  readonly title: string;
  readonly level: 1 | 2;
}

export interface Extras {
  readonly tag?: Tag;
  readonly bookmark?: Bookmark;
  /** The name under which links find this place. */
  readonly anchor?: string;
  /** What those links say of it, where the outline does not list it. */
  readonly called?: string;
  /** Stays on one page, unless it is longer than one. */
  readonly whole?: true;
  /** Stands on the page on which what follows begins. */
  readonly withNext?: true;
  /** Begins a page: in any case, or where the one before is not left nearly empty by that. */
  readonly newPage?: 'always' | 'if-filled';
  /** The header of this tag comes again above what begins a page. */
  readonly under?: Tag;
  /** May come again on later pages. */
  readonly isHeader?: true;
}

export type PdfNode =
  | Element<'VIEW', Extras>
  | Element<'TEXT', TextExtras | Lettering>
  | Element<'SVG' | 'G' | 'RECT' | 'CIRCLE' | 'PATH', object>
  | { readonly type: 'TEXT_INSTANCE'; readonly value: string };

interface Element<Type extends string, Props extends object> {
  readonly type: Type;
  readonly props: Props;
  readonly style: Style;
  readonly children: readonly PdfNode[];
}

/** Text within a picture has its place and its look among its properties. */
interface Lettering extends Extras {
  readonly x: string;
  readonly y: string;
  readonly fontFamily: readonly string[];
  readonly fontSize: number;
  readonly fontWeight: number;
}

export interface TextExtras extends Extras {
  readonly hyphenationPenalty?: number;
  /** An address, or an anchor behind a `#`. */
  readonly href?: string;
  /** Of a stretch that is not in the language of its paragraph. */
  readonly lang?: string;
}

/** What a document is made of: what flows over pages of one size, and sheets of their own. */
export type Piece =
  | { readonly kind: 'flow'; readonly content: readonly PdfNode[] }
  /** What says on which page anchors stand. It takes the same room whatever the numbers are. */
  | { readonly kind: 'contents'; readonly content: (pageOf: PageOf) => readonly PdfNode[] }
  | { readonly kind: 'sheet'; readonly size: Size; readonly content: readonly PdfNode[] };

export type PageOf = (anchor: string) => number | undefined;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How pages are set up; sizes in points. */
export interface PageSetup {
  readonly size: Size;
  /** From the edges to the content on both sides, from the top, and from the bottom. */
  readonly margins: { readonly side: number; readonly top: number; readonly bottom: number };
  /** From the bottom edge to the running foot. */
  readonly footAt: number;
  readonly foot: (page: number, pages: number) => PdfNode;
  /** What texts inherit. */
  readonly style: Style;
}

export function box(style: Style, children: readonly PdfNode[], extras: Extras = {}): PdfNode {
  return { type: 'VIEW', props: extras, style, children };
}

/** The same node, on the page on which what follows it begins. */
export function withNext(node: PdfNode): PdfNode {
  switch (node.type) {
    case 'VIEW':
      return { ...node, props: { ...node.props, withNext: true } };
    case 'TEXT':
      return { ...node, props: { ...node.props, withNext: true } };
    default:
      return node;
  }
}

/** A text, or a stretch of one that looks different. */
export function text(style: Style, content: string | readonly PdfNode[], extras: TextExtras = {}): PdfNode {
  const children: readonly PdfNode[] = typeof content === 'string' ? [words(content)] : content;
  return { type: 'TEXT', props: extras, style, children };
}

/** No font has a sign for what only moves on: line ends and tabs are spaces. */
export function words(value: string): PdfNode {
  return { type: 'TEXT_INSTANCE', value: value.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ') };
}
