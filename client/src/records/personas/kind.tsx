import { UserRoundPlus } from 'lucide-react';
import { LowDetailCard } from '../card/LowDetailCard.tsx';
import type { CardKind } from '../kind.ts';
import styles from './PersonaCard.module.css';
import { PersonaCard, sizeOfPersona } from './PersonaCard.tsx';
import { PersonaForm } from './PersonaForm.tsx';

export const personas: CardKind<'personas'> = {
  Form: PersonaForm,
  tool: { icon: UserRoundPlus, label: 'canvas.tool.persona' },
  mapColour: 'var(--ink)',
  newSize: { width: 300, height: 150 },
  add: ({ commands, t }, at) => commands.addRecord('personas', { name: t('canvas.new.persona'), ...at }),
  sizeOf: sizeOfPersona,
  ports: 'out',
  draw: ({ record }) => <PersonaCard persona={record} />,
  drawLowDetail: ({ id, name }) => (
    <LowDetailCard id={id} title={name} ports="out" className={styles.lowDetail} />
  ),
  describe: (t, { name }) => t('canvas.card.persona', { title: name }),
};
