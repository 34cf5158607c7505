import { roleCovers } from '@parcours/shared/protocol';
import { useEffect, useState } from 'react';
import type { BoardAccess } from '../../api/reports.ts';
import { fetchHistory, type Version } from '../../api/versions.ts';
import { roleOfToken } from '../../session/role.ts';

/**
 * The versions of a board, the latest first; undefined until they are known, and where the link does not tell them or
 * the server cannot be reached.
 */
export function useVersions({ boardId, token }: BoardAccess): readonly Version[] | undefined {
  const [versions, setVersions] = useState<readonly Version[]>();
  useEffect(() => {
    if (!roleCovers(roleOfToken(token), 'edit')) return;
    const aborter = new AbortController();
    fetchHistory({ boardId, token }, aborter.signal).then(
      (history) => setVersions(history.versions),
      () => setVersions(undefined),
    );
    return () => aborter.abort();
  }, [boardId, token]);
  return versions;
}
