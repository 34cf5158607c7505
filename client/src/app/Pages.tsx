import { lazy, Suspense } from 'react';
import { HomePage } from '../features/home/HomePage.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Loading } from './Loading.tsx';
import { NotFound } from './NotFound.tsx';
import type { Route } from './router.ts';
import { SettingsMenu } from './SettingsMenu.tsx';
import { navigate, useAddress } from './useRoute.ts';

/** The canvas, the document and the report stay out of the first screen. */
const BoardPage = lazy(async () => ({ default: (await import('./BoardPage.tsx')).BoardPage }));
const BoardReport = lazy(async () => ({ default: (await import('./BoardReport.tsx')).BoardReport }));
const Workshop = lazy(async () => ({ default: (await import('./Workshop.tsx')).Workshop }));

/** The page that the address names. */
export function Pages() {
  const { route, token } = useAddress();
  return (
    <ErrorBoundary key={'boardId' in route ? `${route.page}/${route.boardId}` : route.page}>
      <Suspense fallback={<Loading />}>
        <Page route={route} token={token} />
      </Suspense>
    </ErrorBoundary>
  );
}

interface PageProps {
  readonly route: Route;
  readonly token: string | undefined;
}

function Page({ route, token }: PageProps) {
  switch (route.page) {
    case 'home':
      return (
        <HomePage
          settings={<SettingsMenu />}
          onOpen={({ id, token }) => navigate({ page: 'board', boardId: id }, token)}
          onOpenWorkshop={({ id, token }) => navigate({ page: 'workshop', workshopId: id }, token)}
        />
      );
    case 'board':
      return <BoardPage boardId={route.boardId} token={token} />;
    case 'report':
      return <BoardReport boardId={route.boardId} token={token} />;
    case 'workshop':
      return <Workshop workshopId={route.workshopId} token={token} />;
    case 'not-found':
      return <NotFound />;
  }
}
