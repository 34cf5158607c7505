import PDFDocument, { type StructureElement } from 'pdfkit';

export interface Properties {
  readonly title: string;
  readonly language: string;
  /** When the document was made; without it the file bears no date. */
  readonly createdAt: Date | undefined;
}

const MAKER = 'Parcours';

/**
 * A PDF document in which every mark on a page is either content of a structure element or decoration, as PDF/UA
 * (ISO 14289-1) asks. Links become elements of their own within the text that they stand in.
 */
export class TaggedDocument extends PDFDocument {
  #current: { readonly element: StructureElement; readonly role: string } | undefined;
  #link: StructureElement | undefined;
  /** Declared only: the document sets a font before its own fields are there. */
  declare private fontInUse: unknown;

  constructor({ title, language, createdAt }: Properties) {
    super({
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      lang: language,
      displayTitle: true,
      autoFirstPage: false,
      // The date is part of the metadata in two places; the file's id is made of it.
      info: { Title: title, Creator: MAKER, Producer: MAKER, CreationDate: createdAt ?? new Date(0) },
    });
  }

  /** The engine sets the font for each stretch of text, and finding one again is slow. */
  override font(source: unknown, size?: number): this {
    if (source === this.fontInUse && size !== undefined) return this.fontSize(size);
    this.fontInUse = source;
    return super.font(source, size);
  }

  /** The engine ends a document after each drawing; this one has a drawing for every page. */
  override end(): void {}

  finish(): void {
    super.end();
  }

  /** What is drawn from here on belongs to the element. */
  beginContent(element: StructureElement, role: string): void {
    this.#current = { element, role };
    element.add(this.markStructureContent(role));
  }

  /** What is drawn from here on is decoration. */
  beginDecoration(): void {
    this.#current = undefined;
    this.markContent('Artifact');
  }

  /** The engine announces a link right before it draws the words of it… */
  override annotate(x: number, y: number, width: number, height: number, options: object): this {
    if (!this.#current) return super.annotate(x, y, width, height, options);
    const link = this.struct('Link');
    this.#current.element.add(link);
    link.add(this.markStructureContent('Link'));
    this.#link = link;
    return super.annotate(x, y, width, height, { ...options, structParent: link });
  }

  /** …and moves on when they are drawn. */
  override translate(x: number, y: number): this {
    if (this.#link && this.#current) {
      // While the page is at hand: an ended element writes down on which page its link stands.
      this.#link.end();
      this.#link = undefined;
      this.beginContent(this.#current.element, this.#current.role);
    }
    return super.translate(x, y);
  }
}
