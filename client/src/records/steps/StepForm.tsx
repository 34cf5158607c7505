import type { Step } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { useAll, useBoard, useRecord } from '../../session/hooks.ts';
import { type Edit, useEdit } from '../../session/useEdit.ts';
import { Select } from '../../ui/controls.tsx';
import { DraftTitle } from '../../ui/drafts.tsx';
import { LongText } from '../../ui/LongText.tsx';
import { Untranslated } from '../../ui/Untranslated.tsx';
import { AssetField } from '../assets/AssetField.tsx';
import styles from '../fields/fields.module.css';
import { NumberField } from '../fields/NumberField.tsx';
import { EmotionField } from './EmotionField.tsx';
import { WhereFields } from './WhereFields.tsx';

interface StepProps {
  readonly step: Readonly<Step>;
  readonly edit: Edit<'steps'>;
}

export function StepForm({ id }: { readonly id: string }) {
  const t = useT();
  const edit = useEdit('steps', id);
  const step = useRecord('steps', id);
  if (step === undefined) return null;
  return (
    <>
      <DraftTitle label={t('field.title')} value={step.title} onCommit={edit.line('title')} />
      <WhereFields step={step} edit={edit} />
      <WhoField step={step} edit={edit} />
      <AssetField
        label={t('field.needs')}
        addLabel={t('field.asset.needs')}
        chosen={step.needs}
        edit={edit}
        field="needs"
      />
      <AssetField
        label={t('field.gives')}
        addLabel={t('field.asset.gives')}
        chosen={step.gives}
        edit={edit}
        field="gives"
      />
      <Figures step={step} edit={edit} />
      <EmotionField value={step.emotion} onChange={(emotion) => edit.set({ emotion })} />
      <LongText
        label={t('field.note')}
        value={step.note ?? ''}
        onChange={(text) => edit.text('note', text)}
      />
    </>
  );
}

const EVERYONE = '';

/** Whether one persona alone takes the step; nothing to choose while there is but one. */
function WhoField({ step, edit }: StepProps) {
  const t = useT();
  const personas = useAll('personas');
  if (personas.length < 2 && step.persona === undefined) return null;
  return (
    <Select
      label={t('field.persona')}
      value={step.persona ?? EVERYONE}
      options={[
        { value: EVERYONE, label: t('field.persona.everyone') },
        ...personas.map(({ id, name }) => ({ value: id, label: name || t('common.untitled') })),
      ]}
      onChange={(persona) => edit.set({ persona: persona === EVERYONE ? undefined : persona })}
    />
  );
}

function Figures({ step, edit }: StepProps) {
  const t = useT();
  const currency = useBoard(({ meta }) => meta.currency);
  return (
    <div className={styles.figures}>
      <NumberField label={t('field.days')} value={step.days} onCommit={(days) => edit.set({ days })} />
      <NumberField
        label={t('field.visits')}
        value={step.visits}
        onCommit={(visits) => edit.set({ visits })}
      />
      <NumberField
        label={<Untranslated words={t('field.cost', { currency })} kept={currency} />}
        value={step.cost}
        onCommit={(cost) => edit.set({ cost })}
      />
    </div>
  );
}
