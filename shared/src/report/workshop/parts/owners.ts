import { DIMENSIONS, LEVELS, type Level } from '../../../board/index.ts';
import { type Block, bullets, heading, onSheet, type Part, paragraph, tableOr } from '../../blocks.ts';
import { dimensionInFull, numeral } from '../../phrases.ts';
import { type Rich, rich } from '../../rich.ts';
import type { WorkshopContext } from '../context.ts';
import { gapTitle, groupList } from '../phrases.ts';
import type { SharedGap } from '../sharedGaps.ts';

/** Who could remove the gaps of all boards, level by level, and of what kind they are. */
export function owners(context: WorkshopContext): Part {
  const { workshop } = context.words;
  const lists = LEVELS.flatMap((level) => ofLevel(level, context));
  return {
    number: 7,
    id: 'owners',
    title: workshop.ownersTitle,
    blocks:
      lists.length > 0
        ? [
            paragraph(rich`${workshop.ownersIntro}`),
            ...lists,
            heading(3, rich`${workshop.kinds}`),
            kinds(context),
          ]
        : [paragraph(rich`${workshop.noGaps}`)],
  };
}

const levelOf = ({ gaps }: SharedGap) => gaps[0]?.gap.level;

function ofLevel(level: Level, context: WorkshopContext): Block[] {
  const { level: levels, workshop } = context.words;
  const gaps = context.gaps.filter((gap) => levelOf(gap) === level);
  if (gaps.length === 0) return [];
  const told = gaps.filter(({ isTold }) => isTold);
  const items = told.map(
    (gap) => rich`${gapTitle(gap, context)}${context.words.grammar.colon}${groupList(gap.boards, context)}`,
  );
  const others = gaps.length - told.length;
  return [
    heading(3, rich`${levels[level]}`),
    ...(items.length > 0 ? [bullets(items)] : []),
    ...(others > 0 ? [paragraph(rich`${workshop.ofOneGroup({ gaps: others })}`)] : []),
  ];
}

/** How often each kind of gap comes, no matter who names it: a kind says more of a city than one gap does. */
function kinds(context: WorkshopContext): Block {
  const { gaps: words, workshop } = context.words;
  const columns = [
    { title: words.dimension },
    { title: workshop.boardsWith, numeric: true },
    { title: workshop.gaps, numeric: true },
  ];
  const rows = DIMENSIONS.flatMap((dimension): Rich[][] => {
    const gaps = context.gaps.filter(({ gaps: [on] }) => on?.gap.dimension === dimension);
    const boards = new Set(gaps.flatMap((gap) => gap.boards)).size;
    if (gaps.length === 0) return [];
    return [
      [rich`${dimensionInFull(dimension, context)}`, numeral(boards, context), numeral(gaps.length, context)],
    ];
  });
  return onSheet('kinds', tableOr(workshop.kindsCaption, columns, rows, []));
}
