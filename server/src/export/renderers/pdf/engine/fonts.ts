import FontStore from '@react-pdf/font';
import { FONT_FILES, type FontFile } from '../../../fontFiles.ts';
import type { HasLetter } from './letters.ts';

/** What the engine falls back to when no family of a text has a character; its own is not embedded. */
const LAST_RESORT = 'Helvetica';
/** Words longer than this may be broken anywhere: addresses, and names meant to break the page. */
const LONGEST_WORD = 24;
const PIECE = 12;
const RIGHT_TO_LEFT =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;
/** The families in the stacks of all texts; then those that have only both together each stack covered. */
const ALONE = ['arabic', 'symbols'];
const TOGETHER = ['text', 'title'];

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
  layout: (
    text: string,
    features?: readonly string[],
    script?: string,
    language?: string,
    direction?: string,
  ) => Shape;
}

/** Advances and offsets of the letters of a text, in the units of the font. */
interface Shape {
  readonly positions: {
    readonly xAdvance: number;
    yAdvance: number;
    xOffset: number;
    readonly yOffset: number;
  }[];
}

function isShaper(font: object): font is Shaper {
  return 'layout' in font && typeof font.layout === 'function';
}

/** Shaping takes most of the time that a text needs, and a report says the same words again and again. */
function rememberShapes(font: Shaper): void {
  const layOut = font.layout.bind(font);
  const shapes = new Map<string, Shape>();
  font.layout = (text, features, script, language, direction) => {
    const shape = () => layOut(text, features, script, language, direction);
    // Whoever wishes for features of the font gets what nobody else wants.
    if (features?.length || direction !== 'ltr') return shape();
    const known = shapes.get(text) ?? withMarksInPlace(shape(), text);
    shapes.set(text, known);
    return known;
  };
}

/**
 * Marks stand above and below their letters. The shaper counts from behind the letter, as if all texts ran from left to
 * right; what runs from right to left is turned afterwards, so that its marks come before their letters. The layout
 * forgets how high they are (`yOffset`) but not `yAdvance`, which it has no use for.
 */
function withMarksInPlace(shape: Shape, text: string): Shape {
  const isTurned = RIGHT_TO_LEFT.test(text);
  let letter = 0;
  for (const position of shape.positions) {
    position.yAdvance = position.yOffset;
    if (position.xAdvance !== 0) letter = position.xAdvance;
    else if (isTurned && (position.xOffset !== 0 || position.yOffset !== 0)) position.xOffset += letter;
  }
  return shape;
}

/** Whether a character has a sign in every font that it may be set in, whatever their weight. */
export function lettersOf(store: FontStore): HasLetter {
  const families = Object.entries(store.getRegisteredFonts()).map(([name, { sources }]) => ({
    name,
    fonts: sources.flatMap(({ data }) => (data ? [data] : [])),
  }));
  const known = new Map<string, boolean>();
  const isIn = (character: string) => (name: string) =>
    families.some(
      (family) =>
        family.name === name &&
        family.fonts.every((font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
    );
  return (character) => {
    const has = known.get(character) ?? (ALONE.some(isIn(character)) || TOGETHER.every(isIn(character)));
    known.set(character, has);
    return has;
  };
}

/** No language's rules of hyphenation would suit the words of all boards. */
function pieces(word: string): string[] {
  const characters = [...word];
  if (characters.length <= LONGEST_WORD) return [word];
  const count = Math.ceil(characters.length / PIECE);
  return Array.from({ length: count }, (_, at) => characters.slice(at * PIECE, (at + 1) * PIECE).join(''));
}
