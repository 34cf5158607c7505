import { LEVELS } from '../../board/index.ts';
import { type Block, bullets, heading, type Part, paragraph } from '../blocks.ts';
import { leading } from '../cards.ts';
import type { ReportContext } from '../context.ts';
import { gapRef } from '../phrases.ts';
import { rich } from '../rich.ts';

/** The list to take to others: the gaps that the city cannot close alone, by who can. */
export function beyondLocalPower(context: ReportContext): Part {
  const { words, gaps } = context;
  const { beyond, labels } = words;
  const others = gaps.filter(({ level }) => level !== 'city');
  const lists = LEVELS.flatMap((level): Block[] => {
    const items = others
      .filter((gap) => gap.level === level)
      .map((gap) => {
        const item = beyond.item(gapRef(gap, context), gap.title, gap.legalBasis);
        return leading(item, [{ id: gap.barrier, name: gap.title }], context);
      });
    return items.length > 0 ? [heading(3, rich`${labels.levelHeading[level]}`), bullets(items)] : [];
  });
  const intro = [paragraph(rich`${beyond.share(others.length, gaps.length)}`), ...lists];
  return {
    number: 9,
    id: 'beyond-local-power',
    title: beyond.title,
    blocks: others.length > 0 ? intro : [paragraph(rich`${gaps.length > 0 ? beyond.none : words.gaps.none}`)],
  };
}
