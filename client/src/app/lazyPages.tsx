import type { ComponentType } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { fetchPart, type Missing } from '../api/release.ts';
import { roleOfToken } from '../session/role.ts';
import { type Address, isLinked, type Linked } from './router.ts';

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
    return ({ id, token }: LazyPageProps) => (
      <BoardPage boardId={id} token={token} onReady={fetchReportAhead} />
    );
  },
  report: async () => {
    const { BoardReport } = await import('./BoardReport.tsx');
    return ({ id, token }: LazyPageProps) => <BoardReport boardId={id} token={token} />;
  },
  workshop: async () => {
    const { Workshop } = await import('./Workshop.tsx');
    return ({ id, token }: LazyPageProps) => <Workshop workshopId={id} token={token} />;
  },
  place: async () => {
    const { WorkshopPlace } = await import('./WorkshopPlace.tsx');
    return ({ id, token }: LazyPageProps) => <WorkshopPlace workshopId={id} token={token} />;
  },
  screen: async () => {
    const { WorkshopScreen } = await import('./WorkshopScreen.tsx');
    return ({ id, token }: LazyPageProps) => <WorkshopScreen workshopId={id} token={token} />;
  },
  join: async () => {
    const { JoinWorkshop } = await import('./JoinWorkshop.tsx');
    return JoinWorkshop;
  },
} as const satisfies Readonly<Record<string, () => Promise<ComponentType<LazyPageProps>>>>;

/** What a page is made of; undefined where that is there from the start. */
export function partOf({ route, key }: Pick<Address, 'route' | 'key'>): LazyPageName | undefined {
  if (isLinked(route)) return key.state === 'whole' ? linkedPart(route, key.token) : undefined;
  return route.page === 'join' ? 'join' : undefined;
}

/** What a link to a workshop opens is its role's. */
export function linkedPart({ page }: Linked, token: string): LazyPageName {
  return page === 'workshop' ? doorOf(token) : page;
}

/** Whoever came in by a link has a seat: then the token is the seat's. */
function doorOf(token: string): LazyPageName {
  return roleOfToken(token) === 'contribute' ? 'place' : 'workshop';
}

/** While there is a network, and before a release that has it no longer; but after the board. */
function fetchReportAhead(): void {
  lazyPage('report');
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
