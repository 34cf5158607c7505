import { type ReactNode, useMemo } from 'react';
import { GivenAlias } from '../features/presence/alias.ts';
import { ConsolePage } from '../features/workshop/console/ConsolePage.tsx';
import { LiveProvider } from '../live/hooks.ts';
import { LiveWords } from '../live/LiveWords.tsx';
import { recentWorkshop } from '../local/recentWorkshops.ts';
import { BoardPage } from './BoardPage.tsx';
import { Loading } from './emptyPages.tsx';
import { SettingsMenu } from './Settings.tsx';
import { navigate } from './useRoute.ts';

interface WorkshopConsoleProps {
  readonly workshopId: string;
  readonly token: string;
}

/** The page of those who lead a live workshop, and of those who help. */
export function WorkshopConsole({ workshopId, token }: WorkshopConsoleProps) {
  return (
    <LiveWords loading={<Loading />}>
      <LiveProvider key={workshopId} workshopId={workshopId} token={token}>
        <ConsolePage
          access={{ workshopId, token }}
          loading={<Loading />}
          settings={<SettingsMenu />}
          boardOf={(board, name, guide) => (
            <SteppedInto key={board} boardId={board} token={token} name={name} guide={guide} />
          )}
          onWorkshop={({ id, token: other }) => navigate({ page: 'workshop', workshopId: id }, other)}
          onHome={() => navigate({ page: 'home' })}
          onReport={() =>
            navigate({ page: 'findings', workshopId }, recentWorkshop(workshopId)?.view ?? token)
          }
        />
      </LiveProvider>
    </LiveWords>
  );
}

interface SteppedIntoProps {
  readonly boardId: string;
  readonly token: string;
  readonly name: string;
  readonly guide: ReactNode;
}

/** The group sees who has come. */
function SteppedInto({ boardId, token, name, guide }: SteppedIntoProps) {
  const user = useMemo(() => ({ name, colour: 0 }), [name]);
  return (
    <GivenAlias value={user}>
      <BoardPage boardId={boardId} token={token} guide={guide} />
    </GivenAlias>
  );
}
