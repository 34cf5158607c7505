import type { LaidLine, LaidNode, LaidRun } from './tagging.ts';

/** Puts right in laid out lines what the engine gets wrong, wherever in a node they are. */
export function mend({ lines = [], children = [] }: LaidNode): void {
  for (const line of lines) {
    for (const run of line.runs ?? []) {
      enlargeOffsets(run);
      dropLastSpace(run, line);
    }
  }
  children.forEach(mend);
}

/**
 * The layout leaves the offsets of marks above and below letters in points, and heights where the fonts have put them;
 * the drawing takes thousandths of the size of letters.
 */
function enlargeOffsets({ positions = [], attributes }: LaidRun): void {
  for (const position of positions) {
    position.xOffset *= 1000 / attributes.fontSize;
    position.yOffset = (position.yAdvance * 1000) / attributes.fontSize;
  }
}

/**
 * Words from left to right that are broken at the end of a line from right to left: the space at the break stands in
 * the midst of the line, where it belongs to its end (UAX 9, L1).
 */
function dropLastSpace(run: LaidRun, { box }: LaidLine): void {
  const { attributes, glyphs = [], positions = [] } = run;
  const last = positions.at(-1);
  const isSpace = glyphs.at(-1)?.codePoints[0] === SPACE;
  if (!last || !isSpace || attributes.align !== 'right' || (attributes.bidiLevel ?? 1) % 2 === 1) return;
  box.x += last.xAdvance;
  run.xAdvance -= last.xAdvance;
  last.xAdvance = 0;
}

const SPACE = 0x20;
