import { linkTo } from '@parcours/shared/protocol';
import type { LiveTokens } from '../../../api/liveWorkshops.ts';

/** Whom a link is for. */
export type Audience = 'join' | 'screen' | 'helpers' | 'facilitators';

/** The addresses that a facilitator hands out. */
export function workshopLinks(
  origin: string,
  id: string,
  { contribute, view, edit, facilitate }: LiveTokens['tokens'],
): Readonly<Record<Audience, string>> {
  return {
    join: linkTo(origin, { page: 'workshop', id }, contribute),
    screen: linkTo(origin, { page: 'screen', id }, view),
    helpers: linkTo(origin, { page: 'workshop', id }, edit),
    facilitators: linkTo(origin, { page: 'workshop', id }, facilitate),
  };
}
