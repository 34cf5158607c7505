import type { Call } from '@parcours/shared/workshop';
import { Footprints } from 'lucide-react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { MenuButton } from '../../../ui/popovers/MenuButton.tsx';
import styles from './Calls.module.css';
import { useConsole } from './ConsoleContext.tsx';
import { useGroupWords } from './useGroupWords.ts';

/** Calls everybody to one place. */
export function CallMenu() {
  const say = useLiveT();
  const { view, act } = useConsole();
  if (view.role !== 'facilitate' || view.stage.kind !== 'running' || view.groups.length === 0) return null;
  const callAll = (where: Call['where']) => () => void act({ do: 'call', to: { kind: 'all' }, where });
  const wall = {
    key: 'wall',
    label: say('console.call.wall'),
    onPress: callAll({ kind: 'wall' }),
  };
  return (
    <MenuButton
      iconOnly
      label={say('console.call')}
      icon={<Footprints size={20} aria-hidden />}
      items={[
        { key: 'board', label: say('console.call.boards'), onPress: callAll({ kind: 'board' }) },
        ...(view.isWallOpen ? [wall] : []),
      ]}
    />
  );
}

/** The calls that stand, until they are ended. */
export function StandingCalls() {
  const { view } = useConsole();
  if (view.calls.length === 0) return null;
  return (
    <ul className={styles.calls}>
      {view.calls.map((call) => (
        <StandingCall key={call.id} call={call} />
      ))}
    </ul>
  );
}

function StandingCall({ call }: { readonly call: Call }) {
  const say = useLiveT();
  const wordsOf = useCallWords();
  return (
    <li className={styles.call}>
      <Footprints size={17} aria-hidden />
      <span className={styles.words}>{wordsOf(call)}</span>
      <EndCall call={call}>{say('console.call.end')}</EndCall>
    </li>
  );
}

interface EndCallProps {
  readonly call: Call;
  readonly children: string;
}

export function EndCall({ call, children }: EndCallProps) {
  const { view, act } = useConsole();
  if (view.role !== 'facilitate' && call.to.kind === 'all') return null;
  return (
    <Button size="sm" onPress={() => void act({ do: 'call-end', call: call.id })}>
      {children}
    </Button>
  );
}

/** Who called whom. */
function useCallWords(): (call: Call) => string {
  const say = useLiveT();
  const format = useFormat();
  const nameOf = useGroupWords();
  const { view } = useConsole();
  return ({ by, to, where }) => {
    const name = view.staff.find(({ id }) => id === by)?.name ?? '';
    if (to.kind === 'all') return say(`console.call.all.${where.kind}`, { name });
    const groups = to.groups.map((number) =>
      nameOf(view.groups.find((each) => each.number === number) ?? { number }),
    );
    return say('console.call.some', { name, groups: format.list(groups) });
  };
}
