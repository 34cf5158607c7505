import { Archive } from 'lucide-react';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useConsole } from './ConsoleContext.tsx';

/** What is left to do once the workshop is closed. */
export function ClosedBanner({ onReport }: { onReport(): void }) {
  const say = useLiveT();
  const { view, may, act, open } = useConsole();
  return (
    <Banner icon={<Archive size={18} aria-hidden />} text={say('console.closed')}>
      <Button size="sm" variant="primary" onPress={onReport}>
        {say('console.report')}
      </Button>
      {may('prepare') && view.question === 'ended' && (
        <Button size="sm" onPress={() => open({ kind: 'answers' })}>
          {say('console.answers')}
        </Button>
      )}
      {may('reopen') && (
        <Button size="sm" onPress={() => void act({ do: 'reopen' })}>
          {say('console.reopen')}
        </Button>
      )}
    </Banner>
  );
}
