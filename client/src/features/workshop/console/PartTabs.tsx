import { Hand, LayoutGrid, ListOrdered, Megaphone, UsersRound } from 'lucide-react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import styles from './Console.module.css';
import { type Part, SIDE_PARTS, usePartName } from './Side.tsx';

const ICON = { size: 20, 'aria-hidden': true } as const;

const ICONS = {
  agenda: <ListOrdered {...ICON} />,
  groups: <LayoutGrid {...ICON} />,
  hands: <Hand {...ICON} />,
  people: <UsersRound {...ICON} />,
  words: <Megaphone {...ICON} />,
} as const satisfies Record<Part, React.ReactNode>;

interface PartTabsProps {
  readonly part: Part;
  onShow(part: Part): void;
}

/** On a phone one part of the console fills the screen; which one is chosen by the thumb. */
export function PartTabs({ part, onShow }: PartTabsProps) {
  const say = useLiveT();
  const nameOf = usePartName();
  const names = [
    ...(['agenda', 'groups'] as const).map((id) => ({ id, name: say(`console.part.${id}`) })),
    ...SIDE_PARTS.map((id) => ({ id, name: nameOf(id) })),
  ];
  return (
    <nav className={styles.tabs} aria-label={say('console.parts')}>
      {names.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          aria-current={id === part ? 'page' : undefined}
          onClick={() => onShow(id)}
        >
          {ICONS[id]}
          <span>{name}</span>
        </button>
      ))}
    </nav>
  );
}
