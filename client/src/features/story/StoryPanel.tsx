import { UserRoundPlus } from 'lucide-react';
import { useCallback } from 'react';
import { readScenario } from '../../api/scenarios.ts';
import { useT } from '../../i18n/useT.ts';
import { useAll, useBoard, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyHint, PanelBody, PanelSection } from '../../ui/Panel.tsx';
import { loadedValue, useLoad } from '../../ui/useLoad.ts';
import styles from './Persona.module.css';
import { PersonaStory } from './PersonaStory.tsx';

/** Who the board is about, what they want to reach, and how that stands. */
export function StoryPanel() {
  const personas = useAll('personas');
  return (
    <PanelBody>
      {personas.length === 0 && <NobodyYet />}
      {personas.map((persona) => (
        <PersonaStory key={persona.id} persona={persona} />
      ))}
      <GuidingQuestions />
    </PanelBody>
  );
}

function NobodyYet() {
  const t = useT();
  const { canEdit } = useSession();
  const { setTool, setPanel } = useUiActions();
  const place = () => {
    setTool({ kind: 'place', what: { kind: 'personas' } });
    setPanel('canvas');
  };
  return (
    <EmptyHint>
      <p>{t('story.empty')}</p>
      {canEdit && (
        <Button icon={<UserRoundPlus size={18} aria-hidden />} onPress={place}>
          {t('story.persona.add')}
        </Button>
      )}
    </EmptyHint>
  );
}

const NONE: readonly string[] = [];

/** What the board's scenario suggests to talk about; nothing for a board without one, or while offline. */
function GuidingQuestions() {
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
      scenario === undefined ? NONE : (await readScenario(scenario, language, signal)).guidingQuestions,
    [scenario, language],
  );
  // The board works without them, so that a failure needs no message.
  return loadedValue(useLoad(load).state) ?? NONE;
}
