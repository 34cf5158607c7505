import type { Phase } from '@parcours/shared/workshop';
import { useLiveT } from '../../live/LiveWords.tsx';

/** What people read of a phase: what the trainer wrote, else what its kind says. */
export interface PhaseWords {
  readonly title: string;
  readonly task: string;
  /** What counts as done, and an example: of the kind's own task alone. */
  readonly more?: { readonly done: string; readonly example: string } | undefined;
}

export function usePhaseWords(): (phase: Pick<Phase, 'kind' | 'title' | 'task'>) => PhaseWords {
  const t = useLiveT();
  return ({ kind, title, task }) => ({
    title: title ?? t(`phase.${kind}.title`),
    task: task ?? t(`phase.${kind}.task`),
    more:
      task === undefined ? { done: t(`phase.${kind}.done`), example: t(`phase.${kind}.example`) } : undefined,
  });
}
