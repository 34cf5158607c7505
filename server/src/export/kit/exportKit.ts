import { type Board, cutText, dayIn } from '@parcours/shared/board';
import type { Paper } from '@parcours/shared/drawing/board/sizes';
import { fileName } from '@parcours/shared/fileName';
import { type Kit, type KitOptions, writeKit } from '@parcours/shared/kit/writeKit';
import { languageOf } from '@parcours/shared/report';
import type { Exported } from '../exportReport.ts';
import { type Direction, isolated, upright } from '../print/direction.ts';
import { printed } from '../print/letters.ts';
import { settable as paragraphs } from '../print/longTexts.ts';
import { A4 } from '../print/sheets.ts';

export interface KitRequest extends KitOptions {
  readonly board: Board;
  readonly paper: Paper;
  readonly now?: Date;
  readonly timeZone?: string | undefined;
}

/** A3 is A4, so much larger. */
const SCALES: Readonly<Record<Paper, number>> = { a4: 1, a3: Math.SQRT2 };
const MARGIN = 28;

/** The kit of a board as a PDF/UA-1 file for printing and cutting out. */
export async function exportKit({
  board,
  paper,
  now,
  timeZone = 'UTC',
  ...options
}: KitRequest): Promise<Exported> {
  // The engine is large, and most of what the program is asked for is not print.
  const { setKit } = await import('./setKit.ts');
  const { language } = options;
  const { words } = languageOf(language);
  const document = documentOf(writeKit(board, options), SCALES[paper]);
  return {
    body: setKit(document, (page, pages) => words.frame.pageOf({ page, pages })),
    contentType: 'application/pdf',
    filename: fileName({
      title: board.meta.title,
      what: 'kit',
      edition: { language },
      day: now && dayIn(timeZone, now),
      ending: 'pdf',
    }),
  };
}

function documentOf(kit: Kit, scale: number) {
  const side = MARGIN * scale;
  const { width, height } = A4;
  return {
    ...settable(kit, kit.direction),
    language: kit.language,
    direction: kit.direction,
    'called-as': printed(`${kit.title} – ${kit.kind}`),
    scale,
    sheet: { width: width * scale, height: height * scale },
    margins: { side, top: side, bottom: side },
    called: {},
  };
}

/** What is typed, which runs from left to right whatever is around it. */
const TYPED: ReadonlySet<string> = new Set(['code', 'line', 'sign', 'moods']);

/** More of a text is on no card, and a paragraph of more letters takes long to set: it is cut, or set in several. */
const LONGEST = 600;

/** Every text as the template can set it. */
function settable<Value>(value: Value, direction: Direction): Value {
  const text = (part: string, key: string) =>
    printed(TYPED.has(key) ? upright(part) : isolated(cutText(part, LONGEST), direction));
  const set = (part: unknown, key = ''): unknown => {
    if (typeof part === 'string') return text(part, key);
    if (key === 'story' && Array.isArray(part)) return part.flatMap(paragraphs).map((line) => printed(line));
    if (Array.isArray(part)) return part.map((item) => set(item, key));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, set(inner, name)]));
  };
  // Texts stay texts, and all else is as it was.
  return set(value) as Value;
}
