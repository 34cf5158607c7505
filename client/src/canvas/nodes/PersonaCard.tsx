import type { Persona } from '@parcours/shared/board';
import { UserRound } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { SHOWN } from '../cards.ts';
import { AssetRows } from './AssetRows.tsx';
import { CardShell } from './CardShell.tsx';
import styles from './cards.module.css';
import { Ports } from './Ports.tsx';

/** The person whose ways the board shows: where every route begins. */
export function PersonaCard({ persona }: { readonly persona: Persona }) {
  const t = useT();
  return (
    <CardShell id={persona.id} className={styles.persona}>
      <header className={styles.personaHead}>
        <span className={styles.portrait}>
          <UserRound size={26} aria-hidden />
        </span>
        <h3 className={styles.personaName} dir="auto">
          {persona.name || t('common.untitled')}
        </h3>
      </header>
      <p className={styles.summary} dir="auto">
        {persona.summary}
      </p>
      <ul className={styles.keys}>
        {persona.keyElements.slice(0, SHOWN.personaKeys).map((key) => (
          <li key={key} dir="auto">
            {key}
          </li>
        ))}
      </ul>
      <AssetRows label={t('canvas.holds')} assets={persona.holds} limit={SHOWN.personaHolds} />
      <Ports has="out" />
    </CardShell>
  );
}
