import type { Service, Step } from '@parcours/shared/board';
import { useLocale, useT } from '../../i18n/useT.ts';
import type { Patch } from '../../session/commands.ts';
import { useAll, useBoard, useRecord } from '../../session/hooks.ts';
import { type Edit, useEdit } from '../../session/useEdit.ts';
import { Select } from '../../ui/controls.tsx';
import { DraftTitle } from '../../ui/drafts.tsx';
import { LongText } from '../../ui/LongText.tsx';
import { Untranslated } from '../../ui/Untranslated.tsx';
import { AssetField } from '../assets/Asset.tsx';
import styles from '../fields/fields.module.css';
import { NumberField } from '../fields/NumberField.tsx';
import { EmotionField } from './EmotionField.tsx';

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

const NONE = '';

/** The change by which a step goes to an actor, or to none; its service stays where it is that actor's. */
export function atActor(
  { service }: Readonly<Step>,
  actor: string | undefined,
  services: readonly Readonly<Service>[],
): Patch<'steps'> {
  const keeps = services.some(({ id, actor: owner }) => id === service && owner === actor);
  return { actor, ...(keeps ? {} : { service: undefined }) };
}

interface WhereFieldsProps {
  readonly step: Readonly<Step>;
  readonly edit: Edit<'steps'>;
}

/** With whom the step is taken, and which of their services. A service brings its actor along. */
function WhereFields({ step, edit }: WhereFieldsProps) {
  const t = useT();
  const locale = useLocale();
  const actors = useAll('actors');
  const services = useAll('services');
  const offered = services.filter(({ actor }) => step.actor === undefined || actor === step.actor);
  const optionsOf = (records: readonly { readonly id: string; readonly name: string }[]) =>
    records
      .map(({ id, name }) => ({ value: id, label: name || t('common.untitled') }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
  const chooseService = (service: string) => {
    const actor = services.find(({ id }) => id === service)?.actor;
    edit.set(actor === undefined ? { service: undefined } : { service, actor });
  };
  return (
    <>
      <Select
        label={t('field.actor')}
        value={step.actor ?? NONE}
        options={[{ value: NONE, label: t('field.actor.none') }, ...optionsOf(actors)]}
        onChange={(actor) => edit.set(atActor(step, actor === NONE ? undefined : actor, services))}
      />
      {offered.length > 0 && (
        <Select
          label={t('field.service')}
          value={step.service ?? NONE}
          options={[{ value: NONE, label: t('field.service.none') }, ...optionsOf(offered)]}
          onChange={chooseService}
        />
      )}
    </>
  );
}
