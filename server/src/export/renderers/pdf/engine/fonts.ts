import FontStore from '@react-pdf/font';
import { FONT_FILES, type FontFile } from '../../../fontFiles.ts';

/** What the engine falls back to when no family of a text has a character; its own is not embedded. */
const LAST_RESORT = 'Helvetica';
/** Words longer than this may be broken anywhere: addresses, and names meant to break the page. */
const LONGEST_WORD = 24;
const PIECE = 12;

export function fontStore(): FontStore {
  const store = new FontStore();
  store.clear();
  const register = (family: string, files: readonly FontFile[]) =>
    store.register({ family, fonts: files.map(({ file, weight }) => ({ src: file, fontWeight: weight })) });
  for (const [family, files] of Object.entries(FONT_FILES)) register(family, files);
  register(LAST_RESORT, FONT_FILES.symbols);
  store.registerHyphenationCallback(pieces);
  return store;
}

/** No language's rules of hyphenation would suit the words of all boards. */
function pieces(word: string): string[] {
  const characters = [...word];
  if (characters.length <= LONGEST_WORD) return [word];
  const count = Math.ceil(characters.length / PIECE);
  return Array.from({ length: count }, (_, at) => characters.slice(at * PIECE, (at + 1) * PIECE).join(''));
}
