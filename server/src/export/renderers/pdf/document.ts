import type { FigureBlock, Part } from '@parcours/shared/report';
import { isolated } from '../../print/direction.ts';
import { breakable, printed } from '../../print/letters.ts';
import { A4 } from '../../print/sheets.ts';
import type { RenderInput } from '../../renderer.ts';
import { anchorOf, gapAnchorsIn } from './anchors.ts';
import { type PrintBlock, printBlocks, words } from './blocks.ts';
import { needsSheet, onSheet } from './figures.ts';
import { charactersIn, MARGINS, MEASURES, WIDTH } from './sizes.ts';
import { foreign, type Setting } from './words.ts';

/** More of a title would not fit on a line at the foot of the page. */
const LONGEST_FOOT = 80;

/** A title's letters are larger than those of the text. */
const TITLE_ROOM = 45;

/** All that the template (`report.typ`) sets, with no word left to choose; lengths are points. */
export function printDocument({ model, figure, moreRows }: RenderInput) {
  const { head, parts, language, boardLanguage, direction, generatedAt } = model;
  const anchors = gapAnchorsIn(parts);
  const room = charactersIn(WIDTH, MEASURES.body.size);
  const setting: Setting = { language, boardLanguage, direction, room, anchors, figure, moreRows };
  const [note, ...rest] = parts;
  const facts = [head.city, head.date].flatMap((fact) => (fact ? [printed(fact)] : []));
  const [start, more] = [[...head.title].slice(0, LONGEST_FOOT), head.title.length > LONGEST_FOOT ? '…' : ''];
  return {
    language,
    direction,
    title: printed(`${head.title} – ${head.kind}`),
    createdAt: generatedAt === undefined ? null : utc(new Date(generatedAt)),
    head: {
      kind: head.kind,
      title: breakable(isolated(head.title, direction), TITLE_ROOM),
      titleLang: foreign(setting),
      facts: facts.join(' · '),
      edition: head.edition,
      contents: head.contents,
    },
    foot: `${printed(isolated(start.join('') + more, direction))} · ${head.edition}`,
    sheet: A4,
    margins: MARGINS,
    measures: MEASURES,
    note: note ? partBlocks(note, false, setting) : [],
    blocks: rest.flatMap((part, at) => partBlocks(part, at > 0 && ON_A_NEW_PAGE.has(part.id), setting)),
    /** What the anchors are called that links to gaps lead to. */
    called: Object.fromEntries([...anchors].map(([gap, { called }]) => [anchorOf(gap), called])),
  };
}

/** The parts that somebody may want to hand on by themselves. */
const ON_A_NEW_PAGE: ReadonlySet<string> = new Set(['stories', 'gaps', 'action-plan', 'annexes']);

/** The blocks of a part behind its title. Titles that lead to a picture with a sheet for itself stand on that sheet. */
function partBlocks({ id, title, blocks }: Part, newPage: boolean, setting: Setting): PrintBlock[] {
  const printed: PrintBlock[] = [];
  let titles: PrintBlock[] = [{ kind: 'part', id, title, newPage }];
  blocks.forEach((block, at) => {
    const svg = block.kind === 'figure' ? setting.figure(block.figure) : undefined;
    if (block.kind === 'figure' && svg !== undefined && needsSheet(svg, block.wide)) {
      printed.push(sheet(block, svg, titles, setting));
      titles = [];
      return;
    }
    const leadsOn = block.kind === 'paragraph' && blocks[at + 1]?.kind === 'table';
    titles.push(...printBlocks(block, setting).map((one) => (leadsOn ? { ...one, leadsOn } : one)));
    if (block.kind === 'heading') return;
    printed.push(...titles);
    titles = [];
  });
  return [...printed, ...titles];
}

function sheet(
  { caption, alternative }: FigureBlock,
  svg: string,
  titles: readonly PrintBlock[],
  setting: Setting,
): PrintBlock {
  const { sheet: size, drawing } = onSheet(svg, titles.length);
  const content: PrintBlock[] = [
    ...titles,
    words('caption', caption, setting),
    { kind: 'figure', drawing, alternative: printed(alternative) },
  ];
  return { kind: 'sheet', ...size, content };
}

/** Year, month, day, hour, minute, second. */
function utc(time: Date): number[] {
  return [
    time.getUTCFullYear(),
    time.getUTCMonth() + 1,
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  ];
}
