import { lazy, Suspense } from 'react';
import { HomePage } from '../features/home/HomePage.tsx';
import { useT } from '../i18n/useT.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { NotFound } from './NotFound.tsx';
import { type Route, tokenOf } from './router.ts';
import { SettingsMenu } from './SettingsMenu.tsx';
import { navigate, useRoute } from './useRoute.ts';

/** The canvas, the document and the report stay out of the first screen. */
const BoardPage = lazy(async () => ({ default: (await import('./BoardPage.tsx')).BoardPage }));
const ReportPage = lazy(async () => ({
  default: (await import('../features/report/ReportPage.tsx')).ReportPage,
}));

/** The page that the address names. */
export function Pages() {
  const route = useRoute();
  return (
    <ErrorBoundary key={'boardId' in route ? `${route.page}/${route.boardId}` : route.page}>
      <Suspense fallback={<Loading />}>
        <Page route={route} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'home':
      return (
        <HomePage
          settings={<SettingsMenu />}
          onOpen={({ id, token }) => navigate({ page: 'board', boardId: id }, token)}
        />
      );
    case 'board':
      return <BoardPage boardId={route.boardId} token={tokenOf(location.hash)} />;
    case 'report':
      return <Report boardId={route.boardId} />;
    case 'not-found':
      return <NotFound />;
  }
}

function Report({ boardId }: { boardId: string }) {
  const token = tokenOf(location.hash);
  const back = () => navigate({ page: 'board', boardId }, token);
  return <ReportPage boardId={boardId} token={token} settings={<SettingsMenu />} onBack={back} />;
}

function Loading() {
  const t = useT();
  return (
    <p role="status" style={{ padding: '2rem' }}>
      {t('app.loading')}
    </p>
  );
}
