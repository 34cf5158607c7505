import { ACTOR_KINDS, LEVELS } from '@parcours/shared/board';
import { Plus } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useAll, useRecord, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useEdit } from '../../session/useEdit.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/controls.tsx';
import { DraftText, DraftTitle } from '../../ui/drafts.tsx';
import { LongText } from '../../ui/LongText.tsx';
import fieldStyles from '../fields/fields.module.css';
import { SourceLine } from '../fields/SourceLine.tsx';
import styles from './ActorForm.module.css';

export function ActorForm({ id }: { readonly id: string }) {
  const t = useT();
  const edit = useEdit('actors', id);
  const actor = useRecord('actors', id);
  if (actor === undefined) return null;
  return (
    <>
      <DraftTitle label={t('field.name')} value={actor.name} onCommit={edit.line('name')} />
      <Select
        label={t('field.kind')}
        value={actor.kind}
        options={ACTOR_KINDS.map((value) => ({ value, label: t(`actorKind.${value}`) }))}
        onChange={(kind) => edit.set({ kind })}
      />
      <Select
        label={t('field.level')}
        value={actor.level}
        options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
        onChange={(level) => edit.set({ level })}
      />
      <LongText
        label={t('field.about')}
        value={actor.about ?? ''}
        onChange={(text) => edit.text('about', text)}
      />
      <LongText
        label={t('field.reply')}
        hint={t('field.reply.about')}
        value={actor.reply ?? ''}
        onChange={(text) => edit.text('reply', text)}
      />
      <DraftText
        label={t('field.url')}
        mark={t('common.optional')}
        type="url"
        value={actor.url ?? ''}
        onCommit={edit.line('url')}
      />
      <SourceLine source={actor.source} />
      <Services actor={id} />
    </>
  );
}

function Services({ actor }: { readonly actor: string }) {
  const t = useT();
  const { canEdit, attempt, commands } = useSession();
  const { select } = useUiActions();
  const services = useAll('services').filter((service) => service.actor === actor);
  const add = () => {
    const id = attempt(() => commands.addRecord('services', { actor, name: t('field.services.new') }));
    if (id !== undefined) select([id]);
  };
  return (
    <section className={fieldStyles.group} aria-label={t('field.services')}>
      <h3 className={fieldStyles.label}>{t('field.services')}</h3>
      {services.length === 0 && <p className={fieldStyles.muted}>{t('field.services.none')}</p>}
      <ul className={styles.links}>
        {services.map(({ id, name }) => (
          <li key={id}>
            <button type="button" onClick={() => select([id])}>
              <bdi>{name || t('common.untitled')}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {canEdit && (
        <div>
          <Button size="sm" icon={<Plus size={16} aria-hidden />} onPress={add}>
            {t('field.services.add')}
          </Button>
        </div>
      )}
    </section>
  );
}
