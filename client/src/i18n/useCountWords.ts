import type { CollectionName } from '@parcours/shared/board';
import { useCallback } from 'react';
import { useFormat } from './useFormat.ts';
import { useT } from './useT.ts';

/** So many records of each kind, as a list: "two steps and one way". */
export function useCountWords(): (counts: ReadonlyMap<CollectionName, number>) => string {
  const t = useT();
  const format = useFormat();
  return useCallback(
    (counts) => format.list([...counts].map(([name, count]) => t(`removal.count.${name}`, { count }))),
    [t, format],
  );
}
