import type { BoardMeta } from '../../board/index.ts';
import { type Excerpt, excerptOf } from '../excerpt.ts';

/** So much of the group's own words leaves the decision note on one page. */
const ROOM_ON_THE_NOTE = { lines: 3, characters: 200 };

/** The decision that the group asks for, as far as the decision note has room for it. */
export function decisionExcerpt({ decisionAsked = '' }: BoardMeta): Excerpt {
  return excerptOf(decisionAsked, ROOM_ON_THE_NOTE);
}
