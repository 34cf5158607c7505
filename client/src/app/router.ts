import { JOIN_PATH, type LinkKey, type LinkPlace, linkPath, readAddress } from '@parcours/shared/protocol';

/** A page that takes a token, which is not here: it stays in the fragment, which no server sees. */
export type Linked =
  | { readonly page: 'board'; readonly boardId: string }
  | {
      readonly page: 'report';
      readonly boardId: string;
      /** A version of the board to report progress since. */
      readonly since?: number;
    }
  | {
      readonly page: 'workshop';
      readonly workshopId: string;
      /** Whether it begins at the wall, with the boards of all groups. */
      readonly isAtWall?: true;
    }
  /** What everybody in the room of a live workshop sees. */
  | { readonly page: 'screen'; readonly workshopId: string }
  /** The report over the boards of a workshop. */
  | { readonly page: 'findings'; readonly workshopId: string };

/** Every page of the client. */
export type Route =
  | { readonly page: 'home' | 'join' | 'not-found' }
  | {
      readonly page: 'prepare';
      /** A scenario to begin with. */
      readonly scenario?: string;
    }
  | Linked;

/** Of the board, or of the workshop. */
export function idOf(route: Linked): string {
  return 'boardId' in route ? route.boardId : route.workshopId;
}

export function isLinked(route: Route): route is Linked {
  return 'boardId' in route || 'workshopId' in route;
}

/** What the address bar says. */
export interface Address {
  readonly route: Route;
  /** Of a board or a workshop: what lets in whoever holds the link. */
  readonly key: LinkKey;
  /** The record to show, if the fragment names one. */
  readonly card: string | undefined;
}

const NO_KEY: LinkKey = { state: 'missing' };

/** The page that an address leads to, from its path on. */
export function addressOf(address: string): Address {
  if (/^\/?([?#]|$)/.test(address)) return { route: { page: 'home' }, key: NO_KEY, card: undefined };
  const alone = pageAlone(address);
  if (alone !== undefined) return { route: alone, key: NO_KEY, card: undefined };
  const read = readAddress(address);
  if (read === undefined) return { route: { page: 'not-found' }, key: NO_KEY, card: undefined };
  const { place, key, rest } = read;
  return {
    route: routeTo(place, numberIn(rest)),
    key,
    card: /[#&]card=([\w-]{1,64})(?=&|$)/.exec(rest)?.[1],
  };
}

/** A page that is of no board and no workshop, at its name. */
function pageAlone(address: string): Route | undefined {
  const [, page, query = ''] = /^\/(join|prepare)\/?(?:\?([^#]*))?(?:#|$)/.exec(address) ?? [];
  if (page === 'join') return { page };
  if (page !== 'prepare') return undefined;
  const [, scenario] = /(?:^|&)scenario=([a-z0-9-]{1,64})(?:&|$)/.exec(query) ?? [];
  return { page, ...(scenario !== undefined && { scenario }) };
}

/** The page that a link opens. */
export function routeTo({ page, id }: LinkPlace, since?: number): Linked {
  switch (page) {
    case 'board':
      return { page, boardId: id };
    // What stands in another page is a page by itself; who pastes its link here wants the board.
    case 'embed':
      return { page: 'board', boardId: id };
    case 'report':
      return { page, boardId: id, ...(since !== undefined && { since }) };
    case 'wall':
      return { page: 'workshop', workshopId: id, isAtWall: true };
    case 'workshop':
    case 'screen':
    case 'findings':
      return { page, workshopId: id };
  }
}

function numberIn(rest: string): number | undefined {
  const [, since] = /[?&]since=([1-9]\d{0,8})(?=[&#]|$)/.exec(rest) ?? [];
  return since === undefined ? undefined : Number(since);
}

/** The path of a page, with its query. */
export function pathOf(route: Route): string {
  switch (route.page) {
    case 'home':
    case 'not-found':
      return '/';
    case 'board':
      return linkPath({ page: 'board', id: route.boardId });
    case 'report': {
      const path = linkPath({ page: 'report', id: route.boardId });
      return route.since === undefined ? path : `${path}?since=${route.since}`;
    }
    case 'workshop':
      return linkPath({ page: route.isAtWall ? 'wall' : 'workshop', id: route.workshopId });
    case 'screen':
    case 'findings':
      return linkPath({ page: route.page, id: route.workshopId });
    case 'join':
      return JOIN_PATH;
    case 'prepare':
      return route.scenario === undefined ? '/prepare' : `/prepare?scenario=${route.scenario}`;
  }
}

/** The fragment that carries a token, a record to show, both or nothing. */
export function fragmentOf(token: string | undefined, card?: string): string {
  const parts = [
    ...(token === undefined ? [] : [`k=${token}`]),
    ...(card === undefined ? [] : [`card=${card}`]),
  ];
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}
