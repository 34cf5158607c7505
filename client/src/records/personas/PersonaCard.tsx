import type { Persona } from '@parcours/shared/board';
import { UserRound } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { AssetRows, ROW, rowsShown } from '../card/AssetRows.tsx';
import { CardShell } from '../card/CardShell.tsx';
import { Ports } from '../card/Ports.tsx';
import type { Size } from '../kind.ts';
import styles from './PersonaCard.module.css';

/** What the card shows of a list. */
const SHOWN = { holds: 3, keys: 3 } as const;

export function sizeOfPersona({ holds, keyElements }: Persona): Size {
  const rows = rowsShown(holds, SHOWN.holds) + Math.min(keyElements.length, SHOWN.keys);
  return { width: 300, height: 156 + rows * ROW };
}

/** The person whose ways the board shows: where every route begins. */
export function PersonaCard({ persona }: { readonly persona: Persona }) {
  const t = useT();
  return (
    <CardShell id={persona.id} className={styles.persona}>
      <header className={styles.personaHead}>
        <span className={styles.portrait}>
          <UserRound size={26} aria-hidden />
        </span>
        <h3 className={styles.personaName} dir="auto" translate="no">
          {persona.name || t('common.untitled')}
        </h3>
      </header>
      <p className={styles.summary} dir="auto">
        {persona.summary}
      </p>
      <ul className={styles.keys}>
        {persona.keyElements.slice(0, SHOWN.keys).map((key) => (
          <li key={key} dir="auto">
            {key}
          </li>
        ))}
      </ul>
      <AssetRows label={t('canvas.holds')} assets={persona.holds} limit={SHOWN.holds} />
      <Ports has="out" />
    </CardShell>
  );
}
