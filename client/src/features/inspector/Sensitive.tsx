import { useT } from '../../i18n/useT.ts';
import { useRecord } from '../../session/hooks.ts';
import { useEdit } from '../../session/useEdit.ts';
import { Check } from '../../ui/controls.tsx';
import type { FormName } from './forms.tsx';

/** Whether a record stays out of public reports. */
export function Sensitive({ id, collection }: { readonly id: string; readonly collection: FormName }) {
  const t = useT();
  const edit = useEdit(collection, id);
  const isSensitive = useRecord(collection, id)?.sensitive === true;
  return (
    <Check
      label={t('inspector.sensitive')}
      hint={t('inspector.sensitive.about')}
      isChecked={isSensitive}
      onChange={(checked) => edit.set({ sensitive: checked ? true : undefined })}
    />
  );
}
