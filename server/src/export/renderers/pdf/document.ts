import type { Part } from '@parcours/shared/report';
import type { RenderInput } from '../../renderer.ts';
import { block } from './blocks.ts';
import { contents } from './contents.ts';
import { embedded } from './direction.ts';
import { box, type PageSetup, type PdfNode, type Piece, type Tag, withNext } from './engine/nodes.ts';
import { figureSheet, needsSheet } from './figures.ts';
import { COLOURS, MEASURES, TYPE } from './look.ts';
import { masthead } from './masthead.ts';
import { pageSetup, widthWithin } from './pageSetup.ts';
import { prose, type Setting } from './setting.ts';

/** The parts that somebody may want to hand on by themselves. */
const ON_A_NEW_PAGE: ReadonlySet<string> = new Set(['stories', 'gaps', 'action-plan', 'annexes']);

/** The report as pieces of print, and the pages that they are set on. */
export function reportPieces({ model, figure, pageOf, moreRows }: RenderInput): {
  readonly pieces: readonly Piece[];
  readonly setup: PageSetup;
} {
  const { head, parts, language, boardLanguage, direction } = model;
  const isRightToLeft = direction === 'rtl';
  const setting: Setting = {
    language,
    boardLanguage,
    isRightToLeft,
    measure: MEASURES.body,
    moreRows,
    figure,
  };
  const setup = pageSetup(setting, `${embedded(head.title, isRightToLeft)} · ${head.edition}`, pageOf);
  const [note, ...rest] = parts;
  const first = [...masthead(head, setting), ...(note ? decisionNote(note, setup, setting) : [])];
  return {
    pieces: [
      { kind: 'flow', content: first },
      { kind: 'contents', content: (at) => contents(head, rest, at, setup, setting) },
      ...rest.flatMap((part, at) => partPieces(part, at === 0, setup, setting)),
    ],
    setup,
  };
}

function decisionNote({ id, title, blocks }: Part, setup: PageSetup, setting: Setting): PdfNode[] {
  const tag: Tag = { role: 'Sect' };
  const heading = prose(setting, TYPE.noteTitle, title, {
    tag: { role: 'H2', parent: tag },
    bookmark: { title, level: 1 },
    anchor: id,
    withNext: true,
  });
  return [heading, ...blocks.flatMap((content) => block(content, widthWithin(setup), setting, tag))];
}

function partPieces(part: Part, isFirst: boolean, setup: PageSetup, setting: Setting): Piece[] {
  const tag: Tag = { role: 'Sect' };
  const width = widthWithin(setup);
  const pieces: Piece[] = [];
  let titles = [partTitle(part, isFirst, setting, tag)];
  part.blocks.forEach((content, at) => {
    if (content.kind === 'figure' && needsSheet(content, width, setting)) {
      pieces.push(figureSheet(content, titles, setup, setting, tag));
      titles = [];
      return;
    }
    const nodes = block(content, width, setting, tag);
    const leadsOn = content.kind === 'paragraph' && part.blocks[at + 1]?.kind === 'table';
    titles.push(...(leadsOn ? nodes.map(withNext) : nodes));
    // Titles wait for what follows them, since that may have a sheet for itself.
    if (content.kind === 'heading') return;
    pieces.push({ kind: 'flow', content: titles });
    titles = [];
  });
  return titles.length > 0 ? [...pieces, { kind: 'flow', content: titles }] : pieces;
}

function partTitle({ id, title }: Part, isFirst: boolean, setting: Setting, parent: Tag): PdfNode {
  const rule = { borderTopWidth: 1.2, borderTopColor: COLOURS.ink, paddingTop: 6 };
  return box(
    { ...rule, marginTop: 20, marginBottom: 7 },
    [prose(setting, TYPE.h2, title, { tag: { role: 'H2', parent } })],
    {
      bookmark: { title, level: 1 },
      anchor: id,
      whole: true,
      withNext: true,
      ...(ON_A_NEW_PAGE.has(id) && !isFirst ? { newPage: 'if-filled' as const } : {}),
    },
  );
}
