import { ASSET_KINDS, type AssetId } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { useAll, useRecord, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { type ListEdit, useEdit } from '../../session/useEdit.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Select } from '../../ui/controls.tsx';
import { DraftTitle } from '../../ui/drafts.tsx';
import { PickOrCreate } from '../../ui/PickOrCreate.tsx';
import styles from '../fields/fields.module.css';
import { AssetIcon } from './AssetIcon.tsx';

export function AssetForm({ id }: { readonly id: string }) {
  const t = useT();
  const edit = useEdit('assets', id);
  const asset = useRecord('assets', id);
  if (asset === undefined) return null;
  return (
    <>
      <DraftTitle label={t('field.name')} value={asset.name} onCommit={edit.line('name')} />
      <Select
        label={t('field.kind')}
        value={asset.kind}
        options={ASSET_KINDS.map((value) => ({ value, label: t(`asset.${value}`) }))}
        onChange={(kind) => edit.set({ kind })}
      />
    </>
  );
}

interface AssetFieldProps<Field> {
  readonly label: string;
  readonly addLabel: string;
  readonly chosen: readonly AssetId[];
  readonly field: Field;
  readonly edit: ListEdit<Field>;
}

/** What is needed, given or held: chips, and a field that finds another or creates it. */
export function AssetField<Field>({ label, addLabel, chosen, field, edit }: AssetFieldProps<Field>) {
  const t = useT();
  const { canEdit, attempt, commands } = useSession();
  const assets = useAll('assets');
  const create = (name: string) => {
    const id = attempt(() => commands.addRecord('assets', { name, kind: 'document' }));
    if (id !== undefined) edit.addTo(field, id);
  };
  return (
    <section className={styles.group} aria-label={label}>
      <h3 className={styles.label}>{label}</h3>
      <AssetChips chosen={chosen} onRemove={(id) => edit.removeFrom(field, id)} />
      {chosen.length === 0 && !canEdit && <p className={styles.muted}>{t('common.none')}</p>}
      {canEdit && (
        <PickOrCreate
          label={addLabel}
          placeholder={t('field.asset.add')}
          options={assets
            .filter(({ id }) => !chosen.includes(id))
            .map(({ id, name, kind }) => ({ id, name, icon: <AssetIcon kind={kind} size={16} /> }))}
          createLabel={(name) => t('field.asset.create', { name })}
          onPick={(id) => edit.addTo(field, id)}
          onCreate={create}
        />
      )}
    </section>
  );
}

interface AssetChipsProps {
  readonly chosen: readonly AssetId[];
  onRemove(id: AssetId): void;
}

function AssetChips({ chosen, onRemove }: AssetChipsProps) {
  const t = useT();
  const { canEdit } = useSession();
  const { select } = useUiActions();
  const assets = useAll('assets');
  if (chosen.length === 0) return null;
  return (
    <div className={styles.chips}>
      {assets
        .filter(({ id }) => chosen.includes(id))
        .map(({ id, name, kind }) => (
          <Chip
            key={id}
            icon={<AssetIcon kind={kind} />}
            pressLabel={t('field.asset.edit', { name })}
            onPress={() => select([id])}
            {...(canEdit && { removeLabel: t('common.remove', { name }), onRemove: () => onRemove(id) })}
          >
            {name || t('common.untitled')}
          </Chip>
        ))}
    </div>
  );
}
