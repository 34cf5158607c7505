import { useCallback } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import type { Counts } from '../../session/removal.ts';

/** How many of what, as a list: "3 steps, 2 legs and one barrier". */
export function useRemovedWords(): (counts: Counts) => string {
  const t = useT();
  const format = useFormat();
  return useCallback(
    (counts) => format.list([...counts].map(([name, count]) => t(`removal.count.${name}`, { count }))),
    [t, format],
  );
}
