import type { ComponentType } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { fetchPart, type Missing } from '../api/release.ts';
import { storeProgram } from './offline/storeProgram.ts';
import type { Route } from './router.ts';

interface LazyPageProps {
  /** Of the board, or of the workshop. */
  readonly id: string;
  readonly token: string;
}

/** A page that is fetched when it is first wanted: the canvas, the document and the report stay out of the first screen. */
export type LazyPage =
  | { readonly step: 'fetching' }
  | { readonly step: 'missing'; readonly why: Missing }
  | { readonly step: 'there'; readonly Page: ComponentType<LazyPageProps> };

const LOADERS = {
  board: async () => {
    const { BoardPage } = await import('./BoardPage.tsx');
    return ({ id, token }: LazyPageProps) => <BoardPage boardId={id} token={token} onReady={fetchRest} />;
  },
  report: async () => {
    const { BoardReport } = await import('./BoardReport.tsx');
    return ({ id, token }: LazyPageProps) => <BoardReport boardId={id} token={token} />;
  },
  workshop: async () => {
    const { Workshop } = await import('./Workshop.tsx');
    return ({ id, token }: LazyPageProps) => <Workshop workshopId={id} token={token} />;
  },
} as const satisfies Partial<Record<Route['page'], () => Promise<ComponentType<LazyPageProps>>>>;

/** While there is a network, and before a release that has it no longer; but after the board. */
function fetchRest(): void {
  lazyPage('report');
  storeProgram();
}

export type LazyPageName = keyof typeof LOADERS;

const wanted = new Map<LazyPageName, StoreApi<LazyPage>>();

/** A page, which is fetched from the first time on that it is asked for. */
export function lazyPage(name: LazyPageName): StoreApi<LazyPage> {
  const known = wanted.get(name);
  if (known !== undefined) return known;
  const store = createStore<LazyPage>(() => ({ step: 'fetching' }));
  wanted.set(name, store);
  const fetched = fetchPart<ComponentType<LazyPageProps>>(LOADERS[name], (why) =>
    store.setState({ step: 'missing', why }, true),
  );
  void fetched.then((Page) => {
    if (Page !== undefined) store.setState({ step: 'there', Page }, true);
  });
  return store;
}
