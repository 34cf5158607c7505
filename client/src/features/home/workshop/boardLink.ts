/** A board that a link leads to, as somebody pasted it. */
export interface LinkedBoard {
  readonly id: string;
  readonly token: string;
}

/** What a board's link holds; undefined where the text is none. */
export function boardLinkIn(text: string): LinkedBoard | undefined {
  if (!URL.canParse(text.trim())) return undefined;
  const { pathname, hash } = new URL(text.trim());
  const id = /^\/b\/([A-Za-z0-9_-]{1,64})(?:\/report)?\/?$/.exec(pathname)?.[1];
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('k');
  return id === undefined || !token ? undefined : { id, token };
}
