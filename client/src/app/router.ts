/** Every page of the client. A board's token is not here: it stays in the fragment, which no server sees. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'board'; readonly boardId: string }
  | {
      readonly page: 'report';
      readonly boardId: string;
      /** A version of the board to report progress since. */
      readonly since?: number;
    }
  | { readonly page: 'workshop'; readonly workshopId: string }
  | { readonly page: 'not-found' };

const BOARD_PATH = /^\/b\/([A-Za-z0-9_-]{1,64})(\/report)?\/?$/;

const WORKSHOP_PATH = /^\/w\/([A-Za-z0-9_-]{1,64})\/?$/;

const CARD = /^[A-Za-z0-9_-]{1,64}$/;

/** The page that a path (`location.pathname`) leads to. */
export function routeOf(pathname: string): Route {
  if (pathname === '/' || pathname === '') return { page: 'home' };
  const workshopId = WORKSHOP_PATH.exec(pathname)?.[1];
  if (workshopId !== undefined) return { page: 'workshop', workshopId };
  const [, boardId, report] = BOARD_PATH.exec(pathname) ?? [];
  if (boardId === undefined) return { page: 'not-found' };
  return { page: report === undefined ? 'board' : 'report', boardId };
}

/** The path of a page, with its query; the counterpart of `routeOf`, which leaves the query to the page. */
export function pathOf(route: Route): string {
  switch (route.page) {
    case 'home':
    case 'not-found':
      return '/';
    case 'board':
      return `/b/${route.boardId}`;
    case 'report':
      return `/b/${route.boardId}/report${route.since === undefined ? '' : `?since=${route.since}`}`;
    case 'workshop':
      return `/w/${route.workshopId}`;
  }
}

/** The capability token in a fragment such as `#k=…`, if there is one. */
export function tokenOf(hash: string): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, '')).get('k') ?? undefined;
}

/** The id of the record to show in a fragment such as `#card=…`, if there is one. */
export function cardOf(hash: string): string | undefined {
  const card = new URLSearchParams(hash.replace(/^#/, '')).get('card');
  return card !== null && CARD.test(card) ? card : undefined;
}

/** The fragment that carries a token, a record to show, both or nothing. */
export function fragmentOf(token: string | undefined, card?: string): string {
  const parts = [
    ...(token === undefined ? [] : [`k=${encodeURIComponent(token)}`]),
    ...(card === undefined ? [] : [`card=${encodeURIComponent(card)}`]),
  ];
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}
