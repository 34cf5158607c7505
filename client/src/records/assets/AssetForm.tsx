import { ASSET_KINDS } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { useRecord } from '../../session/hooks.ts';
import { useEdit } from '../../session/useEdit.ts';
import { Select } from '../../ui/controls.tsx';
import { DraftTitle } from '../../ui/drafts.tsx';

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
