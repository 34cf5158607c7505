import { type Barrier, BURDENS, CONFIDENCES, DIMENSIONS, LEVELS, SEVERITIES } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { DeleteButton } from '../../records/DeleteButton.tsx';
import { useAll } from '../../session/hooks.ts';
import { type Edit, useEdit } from '../../session/useEdit.ts';
import { Check, Select } from '../../ui/controls.tsx';
import { DraftTitle } from '../../ui/drafts.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './Barriers.module.css';
import { Evidence } from './Evidence.tsx';
import { Proposals } from './ProposalList.tsx';

interface BarrierProps {
  readonly barrier: Readonly<Barrier>;
}

interface CodingProps extends BarrierProps {
  readonly edit: Edit<'barriers'>;
}

/** How a barrier is coded; each code chosen is explained in a sentence. */
export function BarrierForm({ barrier }: BarrierProps) {
  const t = useT();
  const edit = useEdit('barriers', barrier.id);
  return (
    <>
      <DraftTitle label={t('barrier.title')} value={barrier.title} onCommit={edit.line('title')} />
      <Check
        label={t('field.blocks')}
        hint={t('field.blocks.about')}
        isChecked={barrier.blocks}
        onChange={(blocks) => edit.set({ blocks })}
      />
      <Nature barrier={barrier} edit={edit} />
      <Affects barrier={barrier} edit={edit} />
      <Competence barrier={barrier} edit={edit} />
      <Select
        label={t('field.confidence')}
        value={barrier.confidence}
        options={CONFIDENCES.map((value) => ({ value, label: t(`confidence.${value}`) }))}
        hint={t(`about.confidence.${barrier.confidence}`)}
        onChange={(confidence) => edit.set({ confidence })}
      />
      <Evidence barrier={barrier} edit={edit} />
      <Proposals barrier={barrier.id} />
      <State barrier={barrier} edit={edit} />
    </>
  );
}

const UNSAID = '';

function Nature({ barrier, edit }: CodingProps) {
  const t = useT();
  const severity = SEVERITIES.map((value) => ({
    value: String(value),
    label: t(`severity.${value}`),
    number: value,
  }));
  return (
    <>
      <Select
        label={t('field.dimension')}
        value={barrier.dimension}
        options={DIMENSIONS.map((value) => ({ value, label: t(`dimension.${value}`) }))}
        hint={t(`about.dimension.${barrier.dimension}`)}
        onChange={(dimension) => edit.set({ dimension })}
      />
      <Segmented
        label={t('field.severity')}
        value={String(barrier.severity)}
        options={severity}
        hint={t(`about.severity.${barrier.severity}`)}
        onChange={(chosen) => edit.set({ severity: severity.find(({ value }) => value === chosen)?.number })}
      />
      <Select
        label={t('field.burden')}
        mark={t('common.optional')}
        value={barrier.burden ?? UNSAID}
        options={[
          { value: UNSAID, label: t('barrier.burden.none') },
          ...BURDENS.map((value) => ({ value, label: t(`burden.${value}`) })),
        ]}
        hint={barrier.burden && t(`about.burden.${barrier.burden}`)}
        onChange={(burden) => edit.set({ burden: burden === UNSAID ? undefined : burden })}
      />
    </>
  );
}

function Competence({ barrier, edit }: CodingProps) {
  const t = useT();
  return (
    <>
      <Select
        label={t('field.barriers.level')}
        value={barrier.level}
        options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
        onChange={(level) => edit.set({ level })}
      />
      <DraftTitle
        label={t('field.legalBasis')}
        mark={t('common.optional')}
        value={barrier.legalBasis ?? ''}
        onCommit={edit.line('legalBasis')}
      />
      <DraftTitle
        label={t('field.protects')}
        mark={t('common.optional')}
        hint={t('field.protects.about')}
        value={barrier.protects ?? ''}
        onCommit={edit.line('protects')}
      />
    </>
  );
}

function State({ barrier, edit }: CodingProps) {
  const t = useT();
  return (
    <>
      <Check
        label={t('field.removed')}
        hint={t('field.removed.about')}
        isChecked={barrier.removed}
        onChange={(removed) => edit.set({ removed })}
      />
      <Check
        label={t('field.sensitive')}
        hint={t('field.sensitive.about')}
        isChecked={barrier.sensitive === true}
        onChange={(checked) => edit.set({ sensitive: checked ? true : undefined })}
      />
      <DeleteButton id={barrier.id}>{t('barriers.delete')}</DeleteButton>
    </>
  );
}

interface AffectsProps {
  readonly barrier: Readonly<Barrier>;
  readonly edit: Edit<'barriers'>;
}

/** Whom a barrier affects; nothing to choose on a board of one persona, unless somebody is ticked. */
function Affects({ barrier: { affects }, edit }: AffectsProps) {
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
