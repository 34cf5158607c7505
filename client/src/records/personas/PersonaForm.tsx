import { useT } from '../../i18n/useT.ts';
import { useRecord } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useEdit } from '../../session/useEdit.ts';
import { DraftTitle } from '../../ui/drafts.tsx';
import { LongText } from '../../ui/LongText.tsx';
import { StringList } from '../../ui/StringList.tsx';
import { AssetField } from '../assets/Asset.tsx';
import { LanguageField } from '../fields/LanguageField.tsx';

export function PersonaForm({ id }: { readonly id: string }) {
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
