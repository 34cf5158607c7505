import { CHANNELS, type Service } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { useAll, useBoard, useRecord } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { type Edit, useEdit } from '../../session/useEdit.ts';
import { Check, Select } from '../../ui/controls.tsx';
import { DraftTitle } from '../../ui/drafts.tsx';
import { LongText } from '../../ui/LongText.tsx';
import { StringList } from '../../ui/StringList.tsx';
import { Untranslated } from '../../ui/Untranslated.tsx';
import { AssetField } from '../assets/Asset.tsx';
import styles from '../fields/fields.module.css';
import { LanguageField } from '../fields/LanguageField.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { SourceLine } from '../fields/SourceLine.tsx';

interface ServiceProps {
  readonly service: Readonly<Service>;
  readonly edit: Edit<'services'>;
}

export function ServiceForm({ id }: { readonly id: string }) {
  const t = useT();
  const edit = useEdit('services', id);
  const service = useRecord('services', id);
  const actors = useAll('actors');
  if (service === undefined) return null;
  return (
    <>
      <DraftTitle label={t('field.name')} value={service.name} onCommit={edit.line('name')} />
      <Select
        label={t('field.actor')}
        value={service.actor}
        options={actors.map(({ id: value, name }) => ({ value, label: name || t('common.untitled') }))}
        onChange={(actor) => edit.set({ actor })}
      />
      <LongText
        label={t('field.about')}
        value={service.about ?? ''}
        onChange={(text) => edit.text('about', text)}
      />
      <Channels service={service} edit={edit} />
      <LanguageField chosen={service.languages} edit={edit} />
      <Terms service={service} edit={edit} />
      <AssetField
        label={t('field.gives')}
        addLabel={t('field.asset.gives')}
        chosen={service.gives}
        edit={edit}
        field="gives"
      />
      <SourceLine source={service.source} />
    </>
  );
}

function Channels({ service, edit }: ServiceProps) {
  const t = useT();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{t('field.channels')}</legend>
      {CHANNELS.map((channel) => (
        <Check
          key={channel}
          label={t(`channel.${channel}`)}
          isChecked={service.channels.includes(channel)}
          onChange={(checked) =>
            checked ? edit.addTo('channels', channel) : edit.removeFrom('channels', channel)
          }
        />
      ))}
    </fieldset>
  );
}

function Terms({ service, edit }: ServiceProps) {
  const t = useT();
  const { canEdit } = useSession();
  const currency = useBoard(({ meta }) => meta.currency);
  return (
    <>
      <DraftTitle
        label={t('field.eligibility')}
        mark={t('common.optional')}
        value={service.eligibility ?? ''}
        onCommit={edit.line('eligibility')}
      />
      <StringList
        label={t('field.requiredDocuments')}
        items={service.requiredDocuments}
        isReadOnly={!canEdit}
        addLabel={t('field.requiredDocuments.add')}
        removeLabel={(name) => t('common.remove', { name })}
        onAdd={(paper) => edit.addTo('requiredDocuments', paper)}
        onRemove={(paper) => edit.removeFrom('requiredDocuments', paper)}
      />
      <div className={styles.figures}>
        <NumberField
          label={<Untranslated words={t('field.fee', { currency })} kept={currency} />}
          value={service.fee}
          onCommit={(fee) => edit.set({ fee })}
        />
        <NumberField
          label={t('field.waitDays')}
          value={service.waitDays}
          onCommit={(waitDays) => edit.set({ waitDays })}
        />
      </div>
    </>
  );
}
