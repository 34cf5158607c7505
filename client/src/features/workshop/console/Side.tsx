import { useLiveT } from '../../../live/LiveWords.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { useConsole } from './ConsoleContext.tsx';
import { Hands } from './Hands.tsx';
import { People } from './People.tsx';
import { Words } from './Words.tsx';

export const SIDE_PARTS = ['hands', 'people', 'words'] as const;
export type SidePart = (typeof SIDE_PARTS)[number];

/** The parts of the console, of which a phone shows one. */
export type Part = 'agenda' | 'groups' | SidePart;

interface SideProps {
  readonly part: SidePart;
  onShow(part: SidePart): void;
}

/** What people ask, who they are, and what is said to them. */
export function Side({ part, onShow }: SideProps) {
  const say = useLiveT();
  const nameOf = usePartName();
  const contents = { hands: <Hands />, people: <People />, words: <Words /> } as const;
  return (
    <Tabs
      label={say('console.side')}
      value={part}
      tabs={SIDE_PARTS.map((id) => ({ id, label: nameOf(id), content: contents[id] }))}
      onChange={onShow}
    />
  );
}

/** With how much waits there. */
export function usePartName(): (part: SidePart) => string {
  const say = useLiveT();
  const { view } = useConsole();
  const waiting = {
    hands: view.hands.filter(({ takenBy }) => takenBy === undefined).length,
    people: view.seats.filter(({ standing }) => standing === 'knocking').length,
    words: 0,
  } as const satisfies Record<SidePart, number>;
  return (part) => {
    const name = say(`console.part.${part}`);
    return waiting[part] === 0 ? name : say('console.part.waiting', { name, count: waiting[part] });
  };
}
