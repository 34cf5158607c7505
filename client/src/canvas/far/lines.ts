/** How wide a piece of text is, in the pixels of whoever asks. */
type WidthOf = (text: string) => number;

const ELLIPSIS = '…';

/** A text in at most so many lines of a width, broken between words where that can be, and cut with an ellipsis. */
export function linesOf(text: string, width: number, most: number, widthOf: WidthOf): readonly string[] {
  const lines: string[] = [];
  if (most < 1) return lines;
  let line = '';
  let used = 0;
  for (const { piece, glue } of piecesOf(text, width, widthOf)) {
    const longer = used + (line === '' ? 0 : widthOf(glue)) + widthOf(piece);
    if (line === '' || longer <= width) {
      line += line === '' ? piece : glue + piece;
      used = longer;
      continue;
    }
    if (lines.length === most - 1) return [...lines, cut(line + glue + piece, width, widthOf)];
    lines.push(line);
    [line, used] = [piece, widthOf(piece)];
  }
  return line === '' ? lines : [...lines, line];
}

interface Piece {
  readonly piece: string;
  /** What stands between it and the piece before, on the same line. */
  readonly glue: '' | ' ';
}

/** The words, those that are wider than a line in several pieces. */
function piecesOf(text: string, width: number, widthOf: WidthOf): readonly Piece[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap((word) =>
      (widthOf(word) <= width ? [word] : broken(word, width, widthOf)).map(
        (piece, index): Piece => ({ piece, glue: index === 0 ? ' ' : '' }),
      ),
    );
}

function broken(word: string, width: number, widthOf: WidthOf): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const sign of signsOf(word)) {
    const wide = widthOf(sign);
    if (piece !== '' && used + wide > width) {
      pieces.push(piece);
      [piece, used] = ['', 0];
    }
    piece += sign;
    used += wide;
  }
  return [...pieces, piece];
}

function cut(text: string, width: number, widthOf: WidthOf): string {
  const room = width - widthOf(ELLIPSIS);
  let kept = '';
  let used = 0;
  for (const sign of signsOf(text)) {
    used += widthOf(sign);
    if (used > room) break;
    kept += sign;
  }
  return kept.trimEnd() + ELLIPSIS;
}

const SIGNS = new Intl.Segmenter();

/** What people see as one sign stays whole. */
const signsOf = (text: string): readonly string[] => [...SIGNS.segment(text)].map(({ segment }) => segment);
