import type { Persona } from '@parcours/shared/board';
import { UserRound, UserRoundPlus } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useRecord } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useEdit } from '../../session/useEdit.ts';
import { DraftTitle } from '../../ui/drafts.tsx';
import { LongText } from '../../ui/LongText.tsx';
import { StringList } from '../../ui/StringList.tsx';
import { AssetField } from '../assets/Asset.tsx';
import { AssetRows } from '../card/AssetRows.tsx';
import { CardName } from '../card/CardName.tsx';
import { CardShell, LowDetailCard, Ports } from '../card/CardShell.tsx';
import { CARD_SIZES, SHOWN } from '../cardSizes.ts';
import { LanguageField } from '../fields/LanguageField.tsx';
import type { CardKind } from '../kind.ts';
import styles from './personas.module.css';

export const personas: CardKind<'personas'> = {
  Form: PersonaForm,
  tool: { icon: UserRoundPlus, label: 'canvas.tool.persona', shortcut: 'placePersona' },
  mapColour: 'var(--ink)',
  newSize: { width: 300, height: 150 },
  add: ({ commands, t }, at) => commands.addRecord('personas', { name: t('canvas.new.persona'), ...at }),
  sizeOf: CARD_SIZES.personas,
  ports: 'out',
  draw: ({ record }) => <PersonaCard persona={record} />,
  drawLowDetail: ({ id, name }) => (
    <LowDetailCard id={id} title={name} ports="out" className={styles.lowDetail} />
  ),
  describe: (t, { name }) => t('canvas.card.persona', { title: name }),
};

/** The person whose ways the board shows: where every route begins. */
function PersonaCard({ persona }: { readonly persona: Persona }) {
  const t = useT();
  const edit = useEdit('personas', persona.id);
  return (
    <CardShell id={persona.id} className={styles.persona}>
      <header className={styles.personaHead}>
        <span className={styles.portrait}>
          <UserRound size={26} aria-hidden />
        </span>
        <CardName id={persona.id} label={t('field.name')} value={persona.name} onCommit={edit.line('name')}>
          <h3 className={styles.personaName} dir="auto" translate="no">
            {persona.name || t('common.untitled')}
          </h3>
        </CardName>
      </header>
      <p className={styles.summary} dir="auto">
        {persona.summary}
      </p>
      <ul className={styles.keys}>
        {persona.keyElements.slice(0, SHOWN.personas.keys).map((key) => (
          <li key={key} dir="auto">
            {key}
          </li>
        ))}
      </ul>
      <AssetRows label={t('canvas.holds')} assets={persona.holds} limit={SHOWN.personas.holds} />
      <Ports of={persona.id} has="out" />
    </CardShell>
  );
}

function PersonaForm({ id }: { readonly id: string }) {
  const t = useT();
  const { canEdit } = useSession();
  const edit = useEdit('personas', id);
  const persona = useRecord('personas', id);
  if (persona === undefined) return null;
  return (
    <>
      <DraftTitle label={t('field.name')} value={persona.name} onCommit={edit.line('name')} />
      <DraftTitle label={t('field.summary')} value={persona.summary} onCommit={edit.line('summary')} />
      <LongText
        label={t('field.story')}
        value={persona.story}
        onChange={(text) => edit.text('story', text)}
      />
      <StringList
        label={t('field.keyElements')}
        items={persona.keyElements}
        isReadOnly={!canEdit}
        addLabel={t('field.keyElements.add')}
        removeLabel={(name) => t('common.remove', { name })}
        onAdd={(element) => edit.addTo('keyElements', element)}
        onRemove={(element) => edit.removeFrom('keyElements', element)}
      />
      <DraftTitle
        label={t('field.status')}
        mark={t('common.optional')}
        value={persona.status ?? ''}
        onCommit={edit.line('status')}
      />
      <LanguageField chosen={persona.languages} edit={edit} />
      <AssetField
        label={t('field.holds')}
        addLabel={t('field.asset.holds')}
        chosen={persona.holds}
        edit={edit}
        field="holds"
      />
    </>
  );
}
