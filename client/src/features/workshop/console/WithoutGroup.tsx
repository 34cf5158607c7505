import { UserRoundSearch } from 'lucide-react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useSubmit } from '../../../ui/useSubmit.ts';
import { useConsole } from './ConsoleContext.tsx';
import { peopleWithoutGroup, placesWithoutGroup } from './proposal.ts';

/** Who came late and found no group with room waits for somebody who leads: they see no board until then. */
export function WithoutGroup({ onChoose }: { onChoose(): void }) {
  const say = useLiveT();
  const { view, may, act } = useConsole();
  const { state, submit } = useSubmit(async () => {
    for (const place of placesWithoutGroup(view)) if (!(await act({ do: 'move', ...place }))) return;
  });
  const count = peopleWithoutGroup(view).length;
  if (count === 0 || !may('move')) return null;
  return (
    <Banner icon={<UserRoundSearch size={18} aria-hidden />} text={say('console.groupless', { count })}>
      <Button size="sm" variant="primary" isPending={state.step === 'pending'} onPress={() => void submit()}>
        {say('console.groupless.place', { count })}
      </Button>
      <Button size="sm" onPress={onChoose}>
        {say('console.groupless.choose')}
      </Button>
    </Banner>
  );
}
