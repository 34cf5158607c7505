import { DIMENSIONS, LEVELS, type LocalPractice, RIGHTS } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { DeleteButton } from '../../records/DeleteButton.tsx';
import { useBoard } from '../../session/hooks.ts';
import { formOf } from '../../session/meanwhile/writing.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useEdit, useNaming } from '../../session/useEdit.ts';
import { Check } from '../../ui/controls.tsx';
import { DraftText, DraftTitle } from '../../ui/drafts.tsx';
import { useLibraryT } from '../../ui/LibraryWords.tsx';
import { LongText } from '../../ui/LongText.tsx';
import styles from './Practices.module.css';

/** What is done, for whom, on which legal basis, and where it is told; and which gaps it is shown beside. */
export function PracticeForm({ practice }: { readonly practice: Readonly<LocalPractice> }) {
  const t = useT();
  const say = useLibraryT();
  const { canEdit } = useSession();
  const city = useBoard(({ meta }) => meta.city);
  const edit = useEdit('practices', practice.id);
  const form = useNaming<HTMLFieldSetElement>(practice.id);
  const { dimensions, levels, rights } = practice;
  const isFound = dimensions.length > 0 && levels.length > 0 && rights.length > 0;
  return (
    <fieldset ref={form} className={styles.form} disabled={!canEdit} {...formOf(practice.id)}>
      <DraftTitle label={t('field.name')} value={practice.name} onCommit={edit.line('name')} />
      <LongText
        label={t('field.what')}
        value={practice.what ?? ''}
        onChange={(text) => edit.text('what', text)}
      />
      <DraftTitle label={t('field.whom')} value={practice.whom ?? ''} onCommit={edit.line('whom')} />
      <DraftTitle
        label={t('field.legalBasis')}
        value={practice.legalBasis ?? ''}
        onCommit={edit.line('legalBasis')}
      />
      <DraftText
        label={t('field.city')}
        placeholder={city}
        value={practice.city ?? ''}
        onCommit={edit.line('city')}
      />
      <DraftTitle
        label={t('field.reference')}
        value={practice.reference ?? ''}
        onCommit={edit.line('reference')}
      />
      <DraftText type="url" label={t('field.url')} value={practice.url ?? ''} onCommit={edit.line('url')} />
      {!isFound && <p className={styles.hint}>{say('practices.unfound')}</p>}
      <Choices
        label={t('field.dimensions')}
        all={DIMENSIONS}
        chosen={dimensions}
        nameOf={(value) => t(`dimension.${value}`)}
        onAdd={(value) => edit.addTo('dimensions', value)}
        onRemove={(value) => edit.removeFrom('dimensions', value)}
      />
      <Choices
        label={t('field.levels')}
        all={LEVELS}
        chosen={levels}
        nameOf={(value) => t(`level.${value}`)}
        onAdd={(value) => edit.addTo('levels', value)}
        onRemove={(value) => edit.removeFrom('levels', value)}
      />
      <Choices
        label={t('field.rights')}
        all={RIGHTS.filter((right) => right !== 'other')}
        chosen={rights}
        nameOf={(value) => t(`right.${value}`)}
        onAdd={(value) => edit.addTo('rights', value)}
        onRemove={(value) => edit.removeFrom('rights', value)}
      />
      <Check
        label={t('field.sensitive')}
        hint={t('field.sensitive.about')}
        isChecked={practice.sensitive === true}
        onChange={(isChecked) => edit.set({ sensitive: isChecked ? true : undefined })}
      />
      <DeleteButton id={practice.id}>{say('practices.delete')}</DeleteButton>
    </fieldset>
  );
}

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly all: readonly Value[];
  readonly chosen: readonly string[];
  nameOf(value: Value): string;
  onAdd(value: Value): void;
  onRemove(value: Value): void;
}

function Choices<Value extends string>({ label, all, chosen, nameOf, onAdd, onRemove }: ChoicesProps<Value>) {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.label}>{label}</legend>
      {all.map((value) => (
        <Check
          key={value}
          label={nameOf(value)}
          isChecked={chosen.includes(value)}
          onChange={(isChecked) => (isChecked ? onAdd(value) : onRemove(value))}
        />
      ))}
    </fieldset>
  );
}
