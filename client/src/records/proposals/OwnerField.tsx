import { useT } from '../../i18n/useT.ts';
import { useAll, useRecord } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { PickOrCreate } from '../../ui/PickOrCreate.tsx';
import { ActorIcon } from '../actors/ActorIcon.tsx';
import styles from './OwnerField.module.css';

interface OwnerFieldProps {
  /** An actor's id, or a name; empty where nobody is in charge yet. */
  readonly owner: string;
  onChange(owner: string): void;
}

/** Who is in charge: an actor of the board, or anybody by name. */
export function OwnerField({ owner, onChange }: OwnerFieldProps) {
  const t = useT();
  const { canEdit } = useSession();
  const actors = useAll('actors');
  return (
    <section className={styles.field} aria-label={t('field.owner')}>
      <h5 className={styles.legend}>{t('field.owner')}</h5>
      {owner !== '' && <Owner owner={owner} onRemove={canEdit ? () => onChange('') : undefined} />}
      {owner === '' && canEdit && (
        <PickOrCreate
          label={t('field.owner')}
          placeholder={t('proposal.owner.add')}
          options={actors.map(({ id, name, kind }) => ({
            id,
            name,
            icon: <ActorIcon kind={kind} size={16} />,
          }))}
          createLabel={(name) => t('proposal.owner.create', { name })}
          onPick={onChange}
          onCreate={onChange}
        />
      )}
      {owner === '' && !canEdit && <p className={styles.none}>{t('proposals.noOwner')}</p>}
    </section>
  );
}

interface OwnerProps {
  readonly owner: string;
  readonly onRemove: (() => void) | undefined;
}

function Owner({ owner, onRemove }: OwnerProps) {
  const t = useT();
  const actor = useRecord('actors', owner);
  const name = actor?.name ?? owner;
  return (
    <div>
      <Chip
        icon={actor && <ActorIcon kind={actor.kind} size={15} />}
        {...(onRemove && { removeLabel: t('common.remove', { name }), onRemove })}
      >
        {name}
      </Chip>
    </div>
  );
}
