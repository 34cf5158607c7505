import type { Board } from '@parcours/shared/board';
import { type Sketch, sketchBoard } from './sketchBoard.ts';

const chain = (name: string, length: number) => Array.from({ length }, (_, at) => `${name}${at}`);

/** Legs from a person through steps one after the other, each behind a barrier of its own. */
function barredWay(
  person: string,
  steps: readonly string[],
  end?: string,
): Required<Pick<Sketch, 'legs' | 'barriers'>> {
  const stops = [person, ...steps, ...(end ? [end] : [])];
  return {
    legs: stops.slice(1).map((to, at) => ({ id: `l-${stops[at]}-${to}`, from: stops[at], to })),
    barriers: steps.map((step) => ({ id: `b${step}`, on: step, title: `Barrier ${step}` })),
  };
}

/**
 * An objective that needs two papers. The five barriers `bz…` are before a step that gives both, which the calculation does
 * not find among many dead ends: it knows of six, before a step for each paper.
 */
export function trap(): Board {
  const ways = [
    { steps: chain('a', 3), gives: ['one'] },
    { steps: chain('c', 3), gives: ['two'] },
    { steps: chain('z', 5), gives: ['one', 'two'] },
    ...chain('d', 4).map((name) => ({ steps: chain(name, 3), gives: [], end: 'o' })),
  ];
  const barred = ways.map(({ steps, ...way }) => barredWay('p', steps, 'end' in way ? way.end : undefined));
  return sketchBoard({
    assets: [
      { id: 'one', name: 'One' },
      { id: 'two', name: 'Two' },
    ],
    personas: [{ id: 'p', name: 'Ann' }],
    steps: [
      { id: 'desk', title: 'Desk', needs: ['one', 'two'] },
      ...ways.flatMap(({ steps, gives }) =>
        steps.map((id, at) => ({ id, title: id, gives: at === steps.length - 1 ? gives : [] })),
      ),
    ],
    objectives: [{ id: 'o', persona: 'p', title: 'Goal', needs: ['one', 'two'] }],
    legs: [
      { id: 'l-desk', from: 'p', to: 'desk' },
      { id: 'l-end', from: 'desk', to: 'o' },
      ...barred.flatMap(({ legs }) => legs),
    ],
    barriers: barred.flatMap(({ barriers }) => barriers),
  });
}

/** Two people, each before a row of barriers that is known to be the only way; the group has an idea for one of them. */
export function twoLongWays(): Board {
  const ways = ['p', 'q'].map((person) => barredWay(person, chain(person, 7), `o-${person}`));
  return sketchBoard({
    personas: [
      { id: 'p', name: 'Ann' },
      { id: 'q', name: 'Bob' },
    ],
    steps: ['p', 'q'].flatMap((person) => chain(person, 7).map((id) => ({ id, title: id, persona: person }))),
    objectives: ['p', 'q'].map((person) => ({
      id: `o-${person}`,
      persona: person,
      title: `Goal of ${person}`,
    })),
    legs: ways.flatMap(({ legs }) => legs),
    barriers: ways.flatMap(({ barriers }) => barriers),
    proposals: [
      { id: 'i', barriers: ['bq3'], title: 'Ask by letter' },
      { id: 'j', barriers: ['bq4'], title: 'Turned down', state: 'rejected' },
    ],
  });
}
