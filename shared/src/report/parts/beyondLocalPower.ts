import { LEVELS } from '../../board/index.ts';
import { type Block, bullets, heading, type Part, paragraph } from '../blocks.ts';
import { leading } from '../cards.ts';
import type { ReportContext } from '../context.ts';
import type { Gap } from '../gaps.ts';
import { allOrSome, gapRef, gapRefs } from '../phrases.ts';
import { own, type Rich, rich } from '../rich.ts';

/** Where there are more than `most` at a level, the first are named, and the others told by their numbers. */
const NAMED = { most: 12, first: 10 };

/** The list to take to others: the gaps that the city cannot close alone, by who can. */
export function beyondLocalPower(context: ReportContext): Part {
  const { words, gaps } = context;
  const { beyond } = words;
  const others = gaps.filter(({ level }) => level !== 'city');
  const lists = LEVELS.flatMap((level): Block[] => {
    const items = itemsFor(
      others.filter((gap) => gap.level === level),
      context,
    );
    return items.length > 0 ? [heading(3, rich`${words.level[level]}`), bullets(items)] : [];
  });
  const intro = [
    paragraph(
      rich`${beyond.share({
        beyond: others.length,
        total: gaps.length,
        part: allOrSome(others.length, gaps.length),
      })}`,
    ),
    ...lists,
  ];
  return {
    number: 9,
    id: 'beyond-local-power',
    title: beyond.title,
    blocks: others.length > 0 ? intro : [paragraph(rich`${gaps.length > 0 ? beyond.none : words.gaps.none}`)],
  };
}

function itemsFor(gaps: readonly Gap[], context: ReportContext): Rich[] {
  if (gaps.length <= NAMED.most) return gaps.map((gap) => item(gap, context));
  const named = gaps.slice(0, NAMED.first).map((gap) => item(gap, context));
  const others = gaps.slice(NAMED.first).map(({ number }) => number);
  return [...named, context.words.beyond.others({ gaps: gapRefs(others, context) })];
}

function item(gap: Gap, context: ReportContext): Rich {
  const { beyond } = context.words;
  const named = { title: own(gap.title), gap: gapRef(gap.number, context) };
  const told =
    gap.legalBasis === undefined
      ? beyond.item(named)
      : beyond.itemByLaw({ ...named, legalBasis: own(gap.legalBasis) });
  return leading(told, [{ id: gap.barrier, name: gap.title }], context);
}
