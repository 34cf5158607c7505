import { type LazyPart, lazyPart, nothingMore } from '../api/lazyPart.ts';
import { roleOfToken } from '../session/role.ts';
import { storeProgram } from './offline/storeProgram.ts';
import { type Address, isLinked, type Linked } from './router.ts';
import { FINDINGS, type LazyLinkedPage, type LazyPageProps } from './workshopParts.tsx';

type LazyPageName = Linked['page'] | 'place' | 'join' | 'prepare';

/** Pages that are fetched when they are first wanted: the canvas, the document and the report stay out of the first screen. */
export const LINKED_PAGES: Readonly<Record<LazyPageName, LazyLinkedPage>> = {
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
  findings: FINDINGS,
  prepare: lazyPart(async () => {
    const { PrepareWorkshop } = await import('./PrepareWorkshop.tsx');
    return ({ id }: LazyPageProps) => <PrepareWorkshop scenario={id} />;
  }),
  place: lazyPart(async () => {
    const { WorkshopPlace } = await import('./WorkshopPlace.tsx');
    return ({ id, token }: LazyPageProps) => <WorkshopPlace workshopId={id} token={token} />;
  }),
  screen: lazyPart(async () => {
    const { WorkshopScreen } = await import('./WorkshopScreen.tsx');
    return ({ id, token }: LazyPageProps) => <WorkshopScreen workshopId={id} token={token} />;
  }),
  join: lazyPart(async () => {
    const { JoinWorkshop } = await import('./JoinWorkshop.tsx');
    return JoinWorkshop;
  }),
};

/** What a page is made of, beyond what is there from the start. */
export function partOf({ route, key }: Pick<Address, 'route' | 'key'>): LazyPart<unknown> {
  if (isLinked(route))
    return key.state === 'whole' ? LINKED_PAGES[linkedPart(route, key.token)] : nothingMore;
  return route.page === 'join' || route.page === 'prepare' ? LINKED_PAGES[route.page] : nothingMore;
}

/** What a link to a workshop opens is its role's. */
export function linkedPart({ page }: Linked, token: string): LazyPageName {
  return page === 'workshop' ? doorOf(token) : page;
}

/** Whoever came in by a link has a seat: then the token is the seat's. Whoever may only look reads the report. */
function doorOf(token: string): LazyPageName {
  switch (roleOfToken(token)) {
    case 'contribute':
      return 'place';
    case 'view':
      return 'findings';
    default:
      return 'workshop';
  }
}

/** While there is a network, and before a release that has it no longer; but after the board. */
function fetchRest(): void {
  LINKED_PAGES.report();
  storeProgram();
}
