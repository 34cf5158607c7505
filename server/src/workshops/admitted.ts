import type { WantedBoard } from '@parcours/shared/api';
import { CodedError } from '@parcours/shared/errors';
import { type Capability, roleCovers } from '@parcours/shared/protocol';
import type { TokenAuthority } from '../access/tokenAuthority.ts';
import type { WorkshopBoard } from '../ports/workshops.ts';

interface Boards {
  /** Those that belong to the workshop already. */
  readonly known: readonly WorkshopBoard[];
  /** The ids of all boards that there are. */
  readonly there: ReadonlySet<string>;
}

/**
 * The boards of a workshop, each with what it may do there: by the token that is given, else as it did so far.
 * @throws CodedError `workshop.boards` with the ids of those that cannot be seen or come twice, and with all where
 * not one of them can be read.
 */
export function admitted(
  wanted: readonly WantedBoard[],
  { known, there }: Boards,
  tokenAuthority: Pick<TokenAuthority, 'admit' | 'holds'>,
): readonly WorkshopBoard[] {
  const capabilityOf = ({ id, token }: WantedBoard): Capability | undefined => {
    if (token === undefined) return known.find((board) => board.document === id);
    const capability = tokenAuthority.admit(token);
    const may = capability?.document === id && roleCovers(capability.role, 'view') && there.has(id);
    return may ? capability : undefined;
  };
  const boards = wanted.map((board) => ({ board, capability: capabilityOf(board) }));
  const refused = boards.filter(
    ({ board, capability }, at) =>
      capability === undefined || wanted.findIndex(({ id }) => id === board.id) < at,
  );
  const found = boards.flatMap(({ board: { group }, capability }): WorkshopBoard[] => {
    if (capability === undefined) return [];
    const { document, role, expires, generation } = capability;
    return [{ document, role, expires, generation, ...(group && { group }) }];
  });
  const isAnyOpen = found.some((board) => there.has(board.document) && tokenAuthority.holds(board));
  const named = isAnyOpen ? refused.map(({ board }) => board.id) : wanted.map(({ id }) => id);
  if (named.length > 0) throw new CodedError('workshop.boards', { boards: named });
  return found;
}
