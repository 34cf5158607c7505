import type { Barrier } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { useAll } from '../../session/hooks.ts';
import type { Edit } from '../../session/useEdit.ts';
import { Check } from '../../ui/controls.tsx';
import styles from './Barriers.module.css';

interface AffectsProps {
  readonly barrier: Readonly<Barrier>;
  readonly edit: Edit<'barriers'>;
}

/** Whom a barrier affects; nothing to choose on a board of one persona, unless somebody is ticked. */
export function Affects({ barrier: { affects }, edit }: AffectsProps) {
  const t = useT();
  const personas = useAll('personas');
  if (personas.length < 2 && affects.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('field.affects')}</legend>
      {personas.map(({ id, name }) => (
        <Check
          key={id}
          label={<bdi>{name || t('common.untitled')}</bdi>}
          isChecked={affects.includes(id)}
          onChange={(checked) => (checked ? edit.addTo('affects', id) : edit.removeFrom('affects', id))}
        />
      ))}
      <p className={styles.none}>
        {t(affects.length === 0 ? 'barrier.affects.everyone' : 'barrier.affects.some')}
      </p>
    </fieldset>
  );
}
