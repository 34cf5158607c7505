import type { Persona } from '@parcours/shared/board';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { AssetIcon } from '../../records/assets/AssetIcon.tsx';
import { useBoard, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { PanelSection } from '../../ui/Panel.tsx';
import { ReadAloud } from '../../ui/ReadAloud.tsx';
import styles from './Persona.module.css';
import { PersonaObjectives } from './PersonaObjectives.tsx';

export function PersonaStory({ persona }: { readonly persona: Readonly<Persona> }) {
  const t = useT();
  const name = persona.name || t('common.untitled');
  return (
    <article className={styles.persona}>
      <PersonaHead persona={persona} name={name} />
      {persona.story !== '' && <StoryText text={persona.story} />}
      <ReadStory persona={persona} />
      <PersonaObjectives persona={persona} name={name} />
      {persona.keyElements.length > 0 && (
        <PanelSection title={t('story.keyElements')}>
          <ul className={styles.elements} dir="auto">
            {persona.keyElements.map((element) => (
              <li key={element}>{element}</li>
            ))}
          </ul>
        </PanelSection>
      )}
      <Situation persona={persona} />
      <Holds persona={persona} />
    </article>
  );
}

function PersonaHead({ persona, name }: { readonly persona: Readonly<Persona>; readonly name: string }) {
  const t = useT();
  const { canEdit } = useSession();
  const { select, setPanel } = useUiActions();
  const edit = () => {
    select([persona.id]);
    setPanel('details');
  };
  return (
    <header className={styles.head}>
      <div>
        <h2 dir="auto" translate="no">
          {name}
        </h2>
        {persona.summary !== '' && (
          <p className={styles.lead} dir="auto">
            {persona.summary}
          </p>
        )}
      </div>
      {canEdit && (
        <IconButton size="sm" label={t('story.edit', { name })} onPress={edit}>
          <Pencil size={16} aria-hidden />
        </IconButton>
      )}
    </header>
  );
}

function Situation({ persona: { status, languages } }: { readonly persona: Readonly<Persona> }) {
  const t = useT();
  const format = useFormat();
  return (
    <dl className={styles.facts}>
      {status && (
        <div>
          <dt>{t('story.status')}</dt>
          <dd dir="auto">{status}</dd>
        </div>
      )}
      {languages.length > 0 && (
        <div>
          <dt>{t('story.languages')}</dt>
          <dd>{format.list(languages.map(format.language))}</dd>
        </div>
      )}
    </dl>
  );
}

function Holds({ persona: { holds } }: { readonly persona: Readonly<Persona> }) {
  const t = useT();
  const assets = useBoard(({ records }) => records.assets);
  return (
    <PanelSection title={t('story.holds')}>
      {holds.length === 0 && <p className={styles.muted}>{t('story.holds.none')}</p>}
      <div className={styles.chips}>
        {holds.map((id) => {
          const asset = assets.get(id);
          if (asset === undefined) return null;
          return (
            <Chip key={id} icon={<AssetIcon kind={asset.kind} />}>
              {asset.name}
            </Chip>
          );
        })}
      </div>
    </PanelSection>
  );
}

/** For who hears better than they read, and for a group that listens together. */
function ReadStory({ persona: { name, summary, story } }: { readonly persona: Readonly<Persona> }) {
  const t = useT();
  const language = useBoard(({ meta }) => meta.language);
  if (story === '') return null;
  return (
    <ReadAloud
      texts={[name, summary, story]}
      language={language}
      words={{ read: t('aloud.read'), stop: t('aloud.stop') }}
    />
  );
}

const FOLDED_LENGTH = 280;

/** A story in paragraphs; a long one shows its beginning until it is unfolded. */
function StoryText({ text }: { readonly text: string }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > FOLDED_LENGTH;
  return (
    <div className={styles.story}>
      <div className={styles.paragraphs} data-folded={isLong && !isOpen} dir="auto">
        {text.split(/\n+/).map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      {isLong && (
        <Button size="sm" variant="quiet" onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'story.fold' : 'story.read')}
        </Button>
      )}
    </div>
  );
}
