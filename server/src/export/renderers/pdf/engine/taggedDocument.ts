/// <reference path="./pdfkit.d.ts" />
import PDFDocument, { type StructureElement } from 'pdfkit';
import { SPOKEN } from './nodes.ts';

export interface Properties {
  readonly title: string;
  readonly language: string;
  /** When the document was made; without it the file bears no date. */
  readonly createdAt: Date | undefined;
}

const MAKER = 'Parcours';

/**
 * A PDF document in which every mark on a page is either content of a structure element or decoration, as PDF/UA
 * (ISO 14289-1) asks. Links, and words in another language, become elements of their own within the text that they stand in.
 */
export class TaggedDocument extends PDFDocument {
  #current: { readonly element: StructureElement; readonly role: string } | undefined;
  #inline: StructureElement | undefined;
  #isDecoration = false;
  /** Declared only: the document sets a font before its own fields are there. */
  declare private fontInUse: unknown;
  declare private fontNames: Map<unknown, string> | undefined;

  /** `nameOf` says what stands where a link within the document leads. */
  constructor(
    readonly properties: Properties,
    readonly nameOf: (anchor: string) => string | undefined,
  ) {
    const { title, language, createdAt } = properties;
    super({
      // Not as its subset PDF/UA: that adds lists of glyphs which leave out the parts of composed ones.
      pdfVersion: '1.7',
      tagged: true,
      lang: language,
      displayTitle: true,
      autoFirstPage: false,
      // The file's identity is made of these, so a date is asked for even where it is not told.
      info: { Title: title, Creator: MAKER, Producer: MAKER, CreationDate: createdAt ?? new Date(0) },
    });
  }

  /** The engine sets the font for each stretch of text; one without a name would be opened and compared each time. */
  override font(source: unknown, size?: number): this {
    if (source === this.fontInUse && size !== undefined) return this.fontSize(size);
    this.fontInUse = source;
    return typeof source === 'object'
      ? super.font(source, this.nameOfFont(source), size)
      : super.font(source, size);
  }

  /** Not a private method of the language, which would not be there yet when the document sets its first font. */
  private nameOfFont(source: unknown): string {
    this.fontNames ??= new Map();
    const name = this.fontNames.get(source) ?? `${this.fontNames.size}`;
    this.fontNames.set(source, name);
    return name;
  }

  /** The engine ends a document after each drawing; this one has a drawing for every page. */
  override end(): void {}

  finish(): void {
    if (!this.properties.createdAt) delete this.info.CreationDate;
    super.end();
  }

  /** As pdfkit does, but for a title that may hold markup, and a date that may be none. */
  override _addInfo(): void {
    const { title, createdAt } = this.properties;
    this.appendXML(metadata({ title, createdAt }));
  }

  /** What is drawn from here on belongs to the element. */
  beginContent(element: StructureElement, role: string): void {
    this.#current = { element, role };
    this.#endDecoration();
    element.add(this.markStructureContent(role));
  }

  /** What is drawn from here on is decoration. */
  beginDecoration(): void {
    this.#current = undefined;
    this.#isDecoration = true;
    this.markContent('Artifact');
  }

  /** The first content of a page would not do so by itself. */
  #endDecoration(): void {
    if (this.#isDecoration) this.endMarkedContent();
    this.#isDecoration = false;
  }

  /** The engine announces a link right before it draws the words of it… */
  override goTo(x: number, y: number, width: number, height: number, anchor: string): this {
    if (!anchor.startsWith(SPOKEN))
      return super.goTo(x, y, width, height, anchor, described(this.nameOf(anchor) ?? anchor));
    if (this.#current) this.#beginInline('Span', JSON.parse(anchor.slice(SPOKEN.length)));
    return this;
  }

  override link(x: number, y: number, width: number, height: number, url: string): this {
    return super.link(x, y, width, height, url, described(url));
  }

  override annotate(x: number, y: number, width: number, height: number, options: object): this {
    const structParent = this.#beginInline('Link', {});
    return super.annotate(x, y, width, height, structParent ? { ...options, structParent } : options);
  }

  #beginInline(role: 'Link' | 'Span', options: object): StructureElement | undefined {
    if (!this.#current) return undefined;
    const element = this.struct(role, options);
    this.#current.element.add(element);
    element.add(this.markStructureContent(role));
    this.#inline = element;
    return element;
  }

  /** …and moves on when they are drawn. */
  override translate(x: number, y: number): this {
    if (this.#inline && this.#current) {
      // While the page is at hand: an ended element writes down on which page it stands.
      this.#inline.end();
      this.#inline = undefined;
      this.beginContent(this.#current.element, this.#current.role);
    }
    return super.translate(x, y);
  }
}

/** What a link is for, to those who do not see where it stands. */
function described(words: string): object {
  // The writer takes a plain string for a name of the format.
  return { Contents: Object(words) };
}

/** XMP (ISO 16684-1). */
function metadata({ title, createdAt }: Pick<Properties, 'title' | 'createdAt'>): string {
  const day = createdAt
    ? `<xmp:CreateDate>${createdAt.toISOString().replace(/\.\d+/, '')}</xmp:CreateDate>`
    : '';
  return `
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">${day}<xmp:CreatorTool>${MAKER}</xmp:CreatorTool></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${MAKER}</pdf:Producer></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title></rdf:Description>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
