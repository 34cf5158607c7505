import { useEffect, useState } from 'react';
import { guidingQuestions } from '../../api/scenarios.ts';
import { useT } from '../../i18n/useT.ts';
import { useBoard } from '../../session/hooks.ts';
import { PanelSection } from '../../ui/Panel.tsx';
import styles from './Persona.module.css';

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
  const [questions, setQuestions] = useState<readonly string[]>([]);
  useEffect(() => {
    if (scenario === undefined) return;
    const aborter = new AbortController();
    // The board works without them, so that a failure needs no message.
    guidingQuestions(scenario, language, aborter.signal).then(setQuestions, () => undefined);
    return () => aborter.abort();
  }, [scenario, language]);
  return questions;
}
