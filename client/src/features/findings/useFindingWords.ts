import type { FindingToCheck } from '@parcours/shared/analysis';
import type { AssetId } from '@parcours/shared/board';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useCircleWords } from '../../records/assets/circleWords.ts';
import { useAnalysis, useBoard } from '../../session/hooks.ts';
import { findRecord } from '../../store/boardStore.ts';

export interface FindingWords {
  /** What was found, in a sentence. */
  of(finding: FindingToCheck): string;
  /** What a record that it is about is called. */
  name(id: string): string;
}

export function useFindingWords(): FindingWords {
  const t = useT();
  const format = useFormat();
  const circle = useCircleWords();
  const records = useBoard((state) => state.records);
  const outcomes = useAnalysis(({ analysis }) => analysis?.objectives);
  const nameOf = (id: string): string => {
    const record = findRecord(records, id)?.record;
    const title = record && ('title' in record ? record.title : 'name' in record ? record.name : undefined);
    return title || t('common.untitled');
  };
  /** Whose it is, where the board tells of several people. */
  const objectiveName = (id: string): string => {
    const persona = records.objectives.get(id)?.persona;
    const person = records.personas.size > 1 && persona !== undefined ? nameOf(persona) : undefined;
    const title = nameOf(id);
    return person === undefined
      ? t('findings.objective', { title })
      : t('findings.objective.whose', { title, person });
  };
  return {
    name: nameOf,
    of({ finding, about, objectives }) {
      const concerned = { objectives: format.list(objectives.map(objectiveName)) };
      const [first = '', second = ''] = about.map(nameOf);
      switch (finding) {
        case 'outcome': {
          const outcome = outcomes?.find(({ objective }) => objective === objectives[0])?.outcome;
          return t(outcome === 'unattainable' ? 'findings.unattainable' : 'findings.blocked', concerned);
        }
        case 'circle':
          // The ids of a circle are those of papers.
          return circle(about as readonly AssetId[]);
        case 'missing':
          return t('findings.missing', { name: first, ...concerned });
        case 'gatekeeper':
          return t('findings.gatekeeper', { name: first, ...concerned });
        case 'coordination':
          return t('findings.coordination', { from: first, to: second });
      }
    },
  };
}
