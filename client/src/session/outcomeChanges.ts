import type { Analysis, ObjectiveAnalysis } from '@parcours/shared/analysis';
import type { Undo } from '@parcours/shared/doc';
import type { AnalysisStore } from '../store/analysisStore.ts';
import type { UiStore } from '../store/uiStore.ts';

/** The objectives of both analyses whose outcome is another in the later one, as that has them. */
function outcomeChanges(before: Analysis, after: Analysis): readonly ObjectiveAnalysis[] {
  const outcomes = new Map(before.objectives.map(({ objective, outcome }) => [objective, outcome]));
  return after.objectives.filter(
    ({ objective, outcome }) => outcomes.has(objective) && outcomes.get(objective) !== outcome,
  );
}

/**
 * Tells which outcomes changed by what this person did, once the analysis has come to rest; the step that did it can be
 * taken back, unless it was itself a step back. Returns the function that ends it.
 */
export function tellOutcomeChanges(
  analysis: AnalysisStore,
  undo: Pick<Undo, 'onChange' | 'canRedo' | 'takingBackLatest'>,
  ui: UiStore,
): () => void {
  let atRest: Analysis | null = null;
  let own: { readonly onTakeBack: (() => void) | undefined } | undefined;
  const endings = [
    undo.onChange(() => {
      own = { onTakeBack: undo.canRedo() ? undefined : undo.takingBackLatest() };
    }),
    analysis.subscribe(({ analysis: now, running }) => {
      if (running || now === null) return;
      const changes = atRest === null || own === undefined ? [] : outcomeChanges(atRest, now);
      if (changes.length > 0) ui.actions.tellOutcomes(changes, own?.onTakeBack);
      atRest = now;
      own = undefined;
    }),
  ];
  return () => {
    for (const end of endings) end();
  };
}
