import { useCallback } from 'react';
import { guidingQuestions } from '../../api/scenarios.ts';
import { useT } from '../../i18n/useT.ts';
import { useBoard } from '../../session/hooks.ts';
import { PanelSection } from '../../ui/Panel.tsx';
import { loadedValue, useLoad } from '../../ui/useLoad.ts';
import styles from './Persona.module.css';

const NONE: readonly string[] = [];

/** What the board's scenario suggests to talk about; nothing for a board without one, or while offline. */
export function GuidingQuestions() {
  const t = useT();
  const scenario = useBoard(({ meta }) => meta.scenario?.split('@')[0]);
  const language = useBoard(({ meta }) => meta.language);
  const questions = useQuestions(scenario, language);
  if (questions.length === 0) return null;
  return (
    <PanelSection title={t('story.questions')}>
      <ol className={styles.questions} lang={language} dir="auto">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </PanelSection>
  );
}

function useQuestions(scenario: string | undefined, language: string): readonly string[] {
  const load = useCallback(
    async (signal: AbortSignal) =>
      scenario === undefined ? NONE : guidingQuestions(scenario, language, signal),
    [scenario, language],
  );
  // The board works without them, so that a failure needs no message.
  return loadedValue(useLoad(load).state) ?? NONE;
}
