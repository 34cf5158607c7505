import { column, count, type Register, registerColumns, registerRow } from '../register.ts';
import { own } from '../rich.ts';
import type { WorkshopContext } from './context.ts';

/** The gaps of all groups, a row for each as its group put it; those that are one have one number. */
export function workshopRegister({ groups, gaps, words }: WorkshopContext): Register {
  const [number, ...columns] = registerColumns(words);
  const { group, byHowMany } = words.workshop;
  return {
    columns: [
      ...(number ? [number] : []),
      column('group', group),
      column('groups', byHowMany, 'integer'),
      ...columns,
    ],
    rows: gaps.flatMap(({ number: shared, boards, gaps: on }) =>
      on.flatMap(({ board, gap }) => {
        const by = groups[board];
        if (!by) return [];
        const [, ...cells] = registerRow(gap, by.context);
        return [[count(shared), [own(by.name)], count(boards.length), ...cells]];
      }),
    ),
  };
}
