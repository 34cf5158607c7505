import { type Block, heading, onSheet, type Part, paragraph, tableOr } from '../../blocks.ts';
import { mapTexts } from '../../mapTexts.ts';
import { privacyOf } from '../../parts/annexes.ts';
import { practices } from '../../parts/annexPractices.ts';
import { sources } from '../../parts/annexSources.ts';
import { dimensionInFull, numeral, siteWords } from '../../phrases.ts';
import { own, printable, type Rich, rich } from '../../rich.ts';
import type { Group } from '../boards.ts';
import type { WorkshopContext } from '../context.ts';
import { groupList } from '../phrases.ts';
import { together } from '../together.ts';

/** What the rest rests on: the boards as pictures, what one group alone named, method, practices, sources, privacy. */
export function annexes(context: WorkshopContext): Part {
  const { annexes: text, workshop, practices: library } = context.words;
  const whole = together(context);
  return {
    number: 9,
    id: 'annexes',
    title: text.title,
    blocks: [
      heading(3, rich`${workshop.boardsTitle}`),
      ...maps(context),
      heading(3, rich`${workshop.aloneTitle}`),
      alone(context),
      heading(3, rich`${text.problems}`),
      problems(context),
      heading(3, rich`${text.method}`),
      ...Object.values(workshop.methodText).map((line) => paragraph(rich`${line}`)),
      heading(3, rich`${library.title}`),
      ...practices(whole),
      heading(3, rich`${text.sources}`),
      ...sources(whole),
      heading(3, rich`${text.privacy}`),
      ...privacyOf(context.audience, context.words),
    ],
  };
}

function maps({ groups, words }: WorkshopContext): Block[] {
  if (groups.length === 0) return [paragraph(rich`${words.workshop.noBoards}`)];
  return groups.map((group, board) => map(group, board, words));
}

/** A wide picture has a page of its own where there are pages, so that a heading above it would stand alone. */
function map({ name, context: { edition } }: Group, board: number, words: WorkshopContext['words']): Block {
  const title = printable(edition.board.meta.title).trim() || words.frame.untitled;
  if (edition.board.steps.length === 0)
    return paragraph(
      rich`${words.workshop.onBoard({ group: own(name), title: own(title) })}. ${words.stories.noMap}`,
    );
  return {
    kind: 'figure',
    figure: `board-${board}`,
    caption: `${name}${words.grammar.colon}${title}`,
    alternative: mapTexts(edition.board, edition.analysis, words).summary,
    wide: true,
  };
}

function alone(context: WorkshopContext): Block {
  const { register, workshop, level } = context.words;
  const titles = [workshop.group, register.place, register.dimension, register.level];
  const columns = [
    { title: register.title },
    { title: register.number, numeric: true },
    ...titles.map((title) => ({ title })),
  ];
  const rows = context.gaps
    .filter(({ isTold }) => !isTold)
    .flatMap(({ number, gaps, boards }): Rich[][] => {
      const gap = gaps[0]?.gap;
      if (!gap) return [];
      return [
        [
          [own(gap.title)],
          numeral(number, context),
          groupList(boards, context),
          siteWords(gap.site, context),
          rich`${dimensionInFull(gap.dimension, context)}`,
          rich`${level[gap.level]}`,
        ],
      ];
    });
  return onSheet('alone', tableOr(workshop.aloneCaption, columns, rows, rich`${workshop.noneAlone}`));
}

function problems({ groups, audience, words }: WorkshopContext): Block {
  const { annexes: text, workshop } = words;
  // A problem can name a record that the public edition withholds.
  if (audience === 'public') return paragraph(rich`${text.problemsWithheld}`);
  const titles = [workshop.group, text.where, text.record, text.problem];
  const rows = groups.flatMap(({ name, context }) =>
    context.edition.analysis.problems.map(({ collection, id, message }) =>
      [name, collection, id, message].map((cell) => [own(cell)]),
    ),
  );
  return onSheet(
    'problems',
    tableOr(
      text.problemsCaption,
      titles.map((title) => ({ title })),
      rows,
      rich`${text.noProblems}`,
    ),
  );
}
