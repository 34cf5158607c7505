import { roleCovers } from '@parcours/shared/protocol';
import { useCallback } from 'react';
import type { BoardAccess } from '../../api/reports.ts';
import { fetchHistory, type Version } from '../../api/versions.ts';
import { roleOfToken } from '../../session/role.ts';
import { loadedValue, useLoad } from '../../ui/useLoad.ts';

/**
 * The versions of a board, the latest first; undefined until they are known, and where the link does not tell them or
 * the server cannot be reached.
 */
export function useVersions({ boardId, token }: BoardAccess): readonly Version[] | undefined {
  const isTold = roleCovers(roleOfToken(token), 'edit');
  const load = useCallback(
    async (signal: AbortSignal) => (await fetchHistory({ boardId, token }, signal)).versions,
    [boardId, token],
  );
  return loadedValue(useLoad(isTold ? load : undefined).state);
}
