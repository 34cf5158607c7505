/** Browsers and Node have it alike; the types of either would bring along what this package must not use. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/**
 * The text of a JSON file, by its byte order mark, or else by its first character, which is ASCII (RFC 4627, 3): some
 * editors save as UTF-16.
 * @throws TypeError where it is in another encoding than UTF-8 and UTF-16.
 */
export function jsonText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}
