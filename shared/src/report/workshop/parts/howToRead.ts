import { type Block, blank, onSheet, type Part, paragraph, tableOr } from '../../blocks.ts';
import { confidences, outcomes } from '../../parts/howToRead.ts';
import { names, numeral } from '../../phrases.ts';
import { own, printable, type Rich, rich } from '../../rich.ts';
import type { Absence, Group } from '../boards.ts';
import { ABSENCES } from '../boards.ts';
import type { WorkshopContext } from '../context.ts';

/** Which boards are set side by side, and what the report's words mean. */
export function howToRead(context: WorkshopContext): Part {
  const { reading, workshop } = context.words;
  const { groups } = context;
  return {
    number: 1,
    id: 'how-to-read',
    title: reading.title,
    blocks: [
      ...(groups.length > 0 ? [paragraph(rich`${workshop.sideBySide({ boards: groups.length })}`)] : []),
      paragraph(rich`${workshop.noRanking}`),
      ...fiction(context),
      boards(context),
      ...ABSENCES.flatMap((absence) => absent(absence, context)),
      outcomes(context),
      confidences(context),
      blank(reading.present, 1),
      blank(reading.absent, 1),
    ],
  };
}

function fiction({ groups, words: { reading, grammar } }: WorkshopContext): Block[] {
  const people = groups.flatMap(({ context }) =>
    context.edition.board.personas.map(({ name }) => printable(name).trim()),
  );
  const distinct = [...new Set(people)].filter((name) => name !== '');
  if (distinct.length === 0) return [];
  const personas = grammar.and(distinct.map((name) => rich`${own(name)}`));
  return [
    paragraph(distinct.length === 1 ? reading.fiction({ personas }) : reading.fictionMany({ personas })),
  ];
}

function boards(context: WorkshopContext): Block {
  const { workshop } = context.words;
  const columns = [
    { title: workshop.group },
    { title: workshop.board },
    { title: workshop.city },
    { title: workshop.people },
    { title: workshop.objectives, numeric: true },
    { title: workshop.gaps, numeric: true },
  ];
  const rows = context.groups.map((group) => row(group, context));
  return onSheet('boards', tableOr(workshop.boardsCaption, columns, rows, rich`${workshop.noBoards}`));
}

function row({ name, context: { edition, gaps } }: Group, context: WorkshopContext): Rich[] {
  const { meta, personas } = edition.board;
  return [
    [own(name)],
    [own(meta.title.trim() || context.words.frame.untitled)],
    [own(meta.city)],
    names(personas, context),
    numeral(edition.analysis.objectives.length, context),
    numeral(gaps.length, context),
  ];
}

function absent(wanted: Absence, { absent, words }: WorkshopContext): Block[] {
  const groups = absent.filter(({ absence }) => absence === wanted);
  if (groups.length === 0) return [];
  const list = words.grammar.and(groups.map(({ name }) => rich`${own(name)}`));
  return [paragraph(words.workshop[wanted]({ groups: list }))];
}
