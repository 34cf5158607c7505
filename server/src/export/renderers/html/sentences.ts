import { hasRightToLeft, type Rich, type Span } from '@parcours/shared/report';
import { escapeHtml } from './escapeHtml.ts';

/** Writes sentences; the board's words are marked with its language where the report's is another. */
export type Sentences = (text: Rich) => string;

export interface Wording {
  readonly language: string;
  readonly boardLanguage: string;
  readonly direction: 'ltr' | 'rtl';
  /** Where a page shows the record with an id. */
  readonly cardAddress: ((record: string) => string) | undefined;
}

export function sentencesIn({ language, boardLanguage, direction, cardAddress }: Wording): Sentences {
  const lang = boardLanguage === language ? '' : ` lang="${escapeHtml(boardLanguage)}"`;
  const words = (text: string): string => {
    const content = lines(text);
    // Only text of the other direction can disturb the words around it.
    if (direction === 'rtl' || hasRightToLeft(text)) return `<bdi${lang}>${content}</bdi>`;
    return lang === '' ? content : `<span${lang}>${content}</span>`;
  };
  const own = ({ text, record }: Extract<Span, { kind: 'own' }>): string => {
    if (record === undefined || cardAddress === undefined || text === '') return words(text);
    return `<a class="card" href="${escapeHtml(cardAddress(record))}">${words(text)}</a>`;
  };
  return (text) => text.map((piece) => (piece.kind === 'own' ? own(piece) : reportSpan(piece))).join('');
}

function reportSpan(piece: Exclude<Span, { kind: 'own' }>): string {
  switch (piece.kind) {
    case 'text':
      return lines(piece.text);
    case 'strong':
      return `<strong>${escapeHtml(piece.text)}</strong>`;
    case 'gap':
      return `<a class="ref" href="#gap-${piece.number}">${escapeHtml(piece.text)}</a>`;
    case 'link':
      return `<a href="${escapeHtml(piece.url)}" rel="noopener noreferrer">${escapeHtml(piece.text)}</a>`;
    case 'badge':
      return `<span class="badge ${piece.tone}"><span class="symbol" aria-hidden="true">${escapeHtml(piece.symbol)}</span>${escapeHtml(piece.text)}</span>`;
  }
}

function lines(text: string): string {
  return escapeHtml(text).replace(/\n/g, '<br>');
}
