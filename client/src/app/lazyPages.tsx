import type { ComponentType } from 'react';
import { type LazyPart, lazyPart } from '../api/lazyPart.ts';
import { storeProgram } from './offline/storeProgram.ts';
import type { Route } from './router.ts';

interface LazyPageProps {
  /** Of the board, or of the workshop. */
  readonly id: string;
  readonly token: string;
}

type LinkedName = Exclude<Route['page'], 'home' | 'not-found'>;

/** Pages that are fetched when they are first wanted: the canvas, the document and the report stay out of the first screen. */
export const LINKED_PAGES: { readonly [Name in LinkedName]: LazyPart<ComponentType<LazyPageProps>> } = {
  board: lazyPart(async () => {
    const { BoardPage } = await import('./BoardPage.tsx');
    return ({ id, token }: LazyPageProps) => <BoardPage boardId={id} token={token} onReady={fetchRest} />;
  }),
  report: lazyPart(async () => {
    const { BoardReport } = await import('./BoardReport.tsx');
    return ({ id, token }: LazyPageProps) => <BoardReport boardId={id} token={token} />;
  }),
  workshop: lazyPart(async () => {
    const { Workshop } = await import('./Workshop.tsx');
    return ({ id, token }: LazyPageProps) => <Workshop workshopId={id} token={token} />;
  }),
};

/** While there is a network, and before a release that has it no longer; but after the board. */
function fetchRest(): void {
  LINKED_PAGES.report();
  storeProgram();
}
