import { UserRoundPlus } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useAll, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyHint, PanelBody } from '../../ui/Panel.tsx';
import { GuidingQuestions } from './GuidingQuestions.tsx';
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
