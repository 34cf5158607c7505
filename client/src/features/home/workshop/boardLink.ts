import { readLink } from '@parcours/shared/protocol';

/** A board that a link leads to, as somebody pasted it. */
export interface LinkedBoard {
  readonly id: string;
  readonly token: string;
}

/** What a board's link holds; undefined where the text is none. */
export function boardLinkIn(text: string): LinkedBoard | undefined {
  const link = readLink(text);
  return link === undefined || link.place.page === 'workshop'
    ? undefined
    : { id: link.place.id, token: link.token };
}
