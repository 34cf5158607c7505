/** Font units, of which 1,000 are an em. */
const ADVANCE = 700;
const HEIGHT = 660;
const [ASCENT, DESCENT] = [750, -250];
/** A frame: what is within the inner corners is left out, as they run the other way round. */
const OUTER = [60, 0, 60, HEIGHT, 640, HEIGHT, 640, 0] as const;
const INNER = [120, 60, 580, 60, 580, 600, 120, 600] as const;
/** All characters but spaces and control characters; surrogates are none. */
const CHARACTERS = [
  [0x21, 0xd7ff],
  [0xe000, 0x10ffff],
] as const;

/**
 * A TrueType font that has a box for every character (ISO/IEC 14496-22). It is the last one that letters are looked for
 * in, so that what no other font has is seen to be missing, and is still itself to those who listen or copy.
 */
export function boxFont(name: string): Buffer {
  const shape = glyph();
  return file({
    'OS/2': Buffer.concat([
      u16(4, ADVANCE, 400, 5, ...zeros(12)),
      Buffer.alloc(10),
      u32(0, 0, 0, 0),
      Buffer.from('NONE'),
      u16(0x40, 0x21, 0xffff, ASCENT, DESCENT, 0, ASCENT, -DESCENT),
      u32(1, 0),
      u16(500, HEIGHT, 0, 0x20, 1),
    ]),
    cmap: Buffer.concat([
      u16(0, 1, 3, 10),
      u32(12),
      // Format 13: many characters share one sign.
      u16(13, 0),
      u32(
        16 + 12 * CHARACTERS.length,
        0,
        CHARACTERS.length,
        ...CHARACTERS.flatMap(([from, to]) => [from, to, 1]),
      ),
    ]),
    glyf: shape,
    head: Buffer.concat([
      u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      u16(3, 1000),
      u32(0, 0, 0, 0),
      u16(0, 0, 640, HEIGHT, 0, 8, 2, 1, 0),
    ]),
    hhea: Buffer.concat([u32(0x10000), u16(ASCENT, DESCENT, 0, ADVANCE, 0, 0, 640, 1, ...zeros(7), 2)]),
    hmtx: u16(ADVANCE, 60, ADVANCE, 60),
    loca: u32(0, 0, shape.length),
    maxp: Buffer.concat([u32(0x10000), u16(2, 8, 2, 0, 0, 1, ...zeros(8))]),
    name: names(name),
    post: Buffer.concat([u32(0x30000, 0), u16(-100, 50), u32(0, 0, 0, 0, 0)]),
  });
}

/** The second sign; the first, for what is missing, is empty. */
function glyph(): Buffer {
  const corners = [...OUTER, ...INNER];
  const across = corners.filter((_, at) => at % 2 === 0);
  const up = corners.filter((_, at) => at % 2 === 1);
  const steps = (places: readonly number[]) => places.map((place, at) => place - (places[at - 1] ?? 0));
  const ends = u16(OUTER.length / 2 - 1, across.length - 1);
  const onCurve = Buffer.alloc(across.length, 1);
  return padded(
    Buffer.concat([
      u16(2, 60, 0, 640, HEIGHT),
      ends,
      u16(0),
      onCurve,
      u16(...steps(across)),
      u16(...steps(up)),
    ]),
  );
}

function names(family: string): Buffer {
  const texts = (
    [
      [1, family],
      [2, 'Regular'],
      [4, family],
      [6, `${family}-Regular`],
    ] as const
  ).map(([id, text]) => ({ id, bytes: Buffer.from(text, 'utf16le').swap16() }));
  let offset = 0;
  const records = texts.map(({ id, bytes }) => {
    offset += bytes.length;
    return u16(3, 1, 0x409, id, bytes.length, offset - bytes.length);
  });
  return Buffer.concat([
    u16(0, texts.length, 6 + 12 * texts.length),
    ...records,
    ...texts.map(({ bytes }) => bytes),
  ]);
}

function file(tables: Readonly<Record<string, Buffer>>): Buffer {
  const all = Object.entries(tables);
  const power = 2 ** Math.floor(Math.log2(all.length));
  let offset = 12 + 16 * all.length;
  const directory = all.map(([tag, bytes]) => {
    const entry = Buffer.concat([Buffer.from(tag.padEnd(4)), u32(checksum(bytes), offset, bytes.length)]);
    offset += padded(bytes).length;
    return entry;
  });
  const head = u16(all.length, power * 16, Math.log2(power), (all.length - power) * 16);
  return Buffer.concat([u32(0x10000), head, ...directory, ...all.map(([, bytes]) => padded(bytes))]);
}

function checksum(bytes: Buffer): number {
  const whole = padded(bytes);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
const zeros = (count: number): number[] => new Array<number>(count).fill(0);

function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, at * 2);
  return bytes;
}

function u32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, at * 4);
  return bytes;
}
