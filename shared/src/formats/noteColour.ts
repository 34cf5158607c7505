import type { NOTE_COLOURS } from '../board/index.ts';

export type NoteColour = (typeof NOTE_COLOURS)[number];

/** The six colours that JSON Canvas has numbers for. */
const PRESETS: Readonly<Record<string, NoteColour>> = {
  1: 'pink',
  2: 'yellow',
  3: 'yellow',
  4: 'green',
  5: 'blue',
  6: 'blue',
};

/** Names of colours as other whiteboards write them, alone or within others, such as `light_yellow`. */
const NAMED: readonly (readonly [name: RegExp, colour: NoteColour])[] = [
  [/gr[ae]y|black|white/, 'grey'],
  [/yellow|orange|gold/, 'yellow'],
  [/green|lime|teal/, 'green'],
  [/blue|cyan|violet|purple|lavender/, 'blue'],
  [/pink|red|magenta|rose/, 'pink'],
];

/** From so little difference between its parts on, a colour looks grey. */
const FAINTEST = 0.06;

/** The colour of a note that comes nearest to one of another whiteboard; undefined where that is none. */
export function noteColour(written: string | undefined): NoteColour | undefined {
  const colour = written?.trim().toLowerCase() ?? '';
  return PRESETS[colour] ?? ofParts(partsOf(colour)) ?? NAMED.find(([name]) => name.test(colour))?.[1];
}

type Parts = readonly [red: number, green: number, blue: number];

function partsOf(colour: string): Parts | undefined {
  const [, short] = /^#([\da-f]{3,4})$/.exec(colour) ?? [];
  const [, long] = /^#([\da-f]{6})(?:[\da-f]{2})?$/.exec(colour) ?? [];
  const digits = long ?? short?.replace(/./g, '$&$&');
  if (digits !== undefined) return [partAt(digits, 0), partAt(digits, 2), partAt(digits, 4)];
  const [, red, green, blue] =
    /^rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})/.exec(colour) ?? [];
  return red === undefined ? undefined : [Number(red), Number(green), Number(blue)];
}

const partAt = (digits: string, at: number): number => Number.parseInt(digits.slice(at, at + 2), 16);

function ofParts(parts: Parts | undefined): NoteColour | undefined {
  if (parts === undefined) return undefined;
  const [red, green, blue] = parts;
  const most = Math.max(...parts);
  const span = most - Math.min(...parts);
  if (span / 255 < FAINTEST) return 'grey';
  const sixth =
    most === red
      ? (green - blue) / span
      : most === green
        ? 2 + (blue - red) / span
        : 4 + (red - green) / span;
  return ofHue((sixth * 60 + 360) % 360);
}

function ofHue(degrees: number): NoteColour {
  if (degrees < 20) return 'pink';
  if (degrees < 70) return 'yellow';
  if (degrees < 165) return 'green';
  return degrees < 285 ? 'blue' : 'pink';
}
