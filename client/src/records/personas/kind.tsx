import type { Persona } from '@parcours/shared/board';
import { CARD_SIZES, SHOWN } from '@parcours/shared/drawing/board';
import { UserRound, UserRoundPlus } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useEdit } from '../../session/useEdit.ts';
import { AssetRows } from '../card/AssetRows.tsx';
import { CardName } from '../card/CardName.tsx';
import { CardShell, Ports } from '../card/CardShell.tsx';
import type { CardKind } from '../kind.ts';
import styles from './personas.module.css';

export const personas: CardKind<'personas'> = {
  tool: { icon: UserRoundPlus, label: 'canvas.tool.persona', shortcut: 'placePersona' },
  mapColour: 'var(--ink)',
  newSize: { width: 300, height: 150 },
  add: ({ commands, t }, at) => commands.addRecord('personas', { name: t('canvas.new.persona'), ...at }),
  sizeOf: CARD_SIZES.personas,
  ports: 'out',
  draw: ({ record }) => <PersonaCard persona={record} />,
  // Dark: every route begins at one.
  fromAfar: ({ name }) => ({
    title: name,
    paper: 'var(--ink-soft)',
    edge: 'var(--ink)',
    ink: 'var(--surface)',
  }),
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
        {persona.keyElements.slice(0, SHOWN.persona.keys).map((key) => (
          <li key={key} dir="auto">
            {key}
          </li>
        ))}
      </ul>
      <AssetRows label={t('canvas.holds')} assets={persona.holds} limit={SHOWN.persona.holds} />
      <Ports of={persona.id} has="out" />
    </CardShell>
  );
}
