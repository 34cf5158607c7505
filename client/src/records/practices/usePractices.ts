import { PRACTICES } from '@parcours/scenarios/practices';
import type { Barrier } from '@parcours/shared/board';
import { languageFor } from '@parcours/shared/messages';
import { localPractices, matchPractices, type Practice, practicesIn } from '@parcours/shared/report';
import { useMemo } from 'react';
import { useLocale } from '../../i18n/useT.ts';
import { useAll, useAnalysis, useBoard } from '../../session/hooks.ts';

const OFFERED = 3;

/** Practices that the group wrote down, and of other cities in the page's language, and those that answer some barriers. */
export function usePractices() {
  const locale = useLocale();
  const others = useMemo(() => practicesIn(PRACTICES, languageFor([locale])), [locale]);
  const objectives = useBoard(({ records }) => records.objectives);
  const city = useBoard(({ meta }) => meta.city);
  const own = useAll('practices');
  const library = useMemo(
    () => [...localPractices(own, city, { kind: 'board' }), ...others],
    [own, city, others],
  );
  const known = useAnalysis(({ analysis }) => analysis?.barriers);
  /** What a barrier keeps people from. */
  const rightsOf = (barrier: string) => {
    const entry = known?.find((each) => each.barrier === barrier);
    const ids = new Set([...(entry?.essentialFor ?? []), ...(entry?.partOf ?? [])]);
    return [...ids].flatMap((id) => objectives.get(id)?.right ?? []);
  };
  return {
    find: (id: string | undefined) => library.find((practice) => practice.id === id),
    answering: (barriers: readonly Readonly<Barrier>[]): readonly Practice[] => {
      const found = barriers.flatMap(({ id, dimension, level }) =>
        matchPractices({ dimension, level, rights: rightsOf(id), city }, library, OFFERED),
      );
      return [...new Set(found.map(({ practice }) => practice))].slice(0, OFFERED);
    },
  };
}
