import FontStore from '@react-pdf/font';
import { FONT_FILES, type FontFile } from '../../../fontFiles.ts';

/** What the engine falls back to when no family of a text has a character; its own is not embedded. */
const LAST_RESORT = 'Helvetica';
/** Words longer than this may be broken anywhere: addresses, and names meant to break the page. */
const LONGEST_WORD = 24;
const PIECE = 12;

/** The fonts, at hand for one document. */
export async function fontStore(): Promise<FontStore> {
  const store = new FontStore();
  store.clear();
  const register = (family: string, files: readonly FontFile[]) =>
    store.register({ family, fonts: files.map(({ file, weight }) => ({ src: file, fontWeight: weight })) });
  for (const [family, files] of Object.entries(FONT_FILES)) register(family, files);
  register(LAST_RESORT, FONT_FILES.symbols);
  store.registerHyphenationCallback(pieces);
  const sources = Object.values(store.getRegisteredFonts()).flatMap((family) => family.sources);
  await Promise.all(sources.map((source) => source.load()));
  for (const { data } of sources) if (data && isShaper(data)) rememberShapes(data);
  return store;
}

interface Shaper {
  layout: (text: string, features?: unknown, ...rest: unknown[]) => object;
}

function isShaper(font: object): font is Shaper {
  return 'layout' in font && typeof font.layout === 'function';
}

/** Shaping takes most of the time that a text needs, and a report says the same words again and again. */
function rememberShapes(font: Shaper): void {
  const shape = font.layout.bind(font);
  const shapes = new Map<string, object>();
  font.layout = (text, features, ...rest) => {
    if (features) return shape(text, features, ...rest);
    const known = shapes.get(text) ?? shape(text, features, ...rest);
    shapes.set(text, known);
    return known;
  };
}

/** No language's rules of hyphenation would suit the words of all boards. */
function pieces(word: string): string[] {
  const characters = [...word];
  if (characters.length <= LONGEST_WORD) return [word];
  const count = Math.ceil(characters.length / PIECE);
  return Array.from({ length: count }, (_, at) => characters.slice(at * PIECE, (at + 1) * PIECE).join(''));
}
