import { JOIN_PATH } from '@parcours/shared/protocol';

/** The page that takes codes, with one in its fragment, which browsers send to no server. */
export function joinAddress(origin: string, code: string): string {
  return `${origin}${JOIN_PATH}#code=${encodeURIComponent(code)}`;
}

/** The code that an address brings; undefined where it brings none. */
export function codeIn(fragment: string): string | undefined {
  return new URLSearchParams(fragment.replace(/^#/, '')).get('code') ?? undefined;
}
