import type { Rich } from '@parcours/shared/report';
import {
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
} from 'docx';
import { sentence } from './sentences.ts';
import type { Writer } from './writer.ts';

/** A paragraph in the direction of the document. */
export function paragraph(options: IParagraphOptions, { direction }: Writer): Paragraph {
  return new Paragraph({ ...options, ...(direction === 'rtl' ? { bidirectional: true } : {}) });
}

/** A sentence as a paragraph of a style. */
export function said(text: Rich, style: string, writer: Writer, more: IParagraphOptions = {}): Paragraph {
  return paragraph({ ...more, style, children: sentence(text, writer) }, writer);
}

/** The library's own bookmarks go on counting from document to document. */
class NumberedBookmark extends Bookmark {
  readonly #ends: readonly [BookmarkStart, BookmarkEnd];

  constructor(anchor: string, children: readonly ParagraphChild[], number: number) {
    super({ id: anchor, children });
    this.#ends = [new BookmarkStart(anchor, number), new BookmarkEnd(number)];
  }

  override get writtenAs(): Bookmark['writtenAs'] {
    const [start, end] = this.#ends;
    return [start, ...this.children, end];
  }
}

/** Words that links lead to. */
export function marked(anchor: string, children: readonly ParagraphChild[], { next }: Writer): Bookmark {
  return new NumberedBookmark(anchor, children, next('bookmark'));
}
