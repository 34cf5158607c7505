import { COST_BANDS, HORIZONS, PROPOSAL_STATES, type Proposal } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { ActorIcon } from '../../records/actors/ActorIcon.tsx';
import { useAll, useRecord } from '../../session/hooks.ts';
import { formOf } from '../../session/meanwhile/writing.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { type Edit, useEdit, useNaming } from '../../session/useEdit.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Select } from '../../ui/controls.tsx';
import { DraftText, DraftTitle } from '../../ui/drafts.tsx';
import { PickOrCreate } from '../../ui/PickOrCreate.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './Barriers.module.css';
import { DeleteButton } from './DeleteButton.tsx';

interface ProposalProps {
  readonly proposal: Readonly<Proposal>;
}

interface PartProps extends ProposalProps {
  readonly edit: Edit<'proposals'>;
}

/** Who does what by when about a barrier. */
export function ProposalForm({ proposal }: ProposalProps) {
  const t = useT();
  const edit = useEdit('proposals', proposal.id);
  const form = useNaming<HTMLDivElement>(proposal.id);
  return (
    <div ref={form} className={styles.parts} {...formOf(proposal.id)}>
      <DraftTitle label={t('proposal.title')} value={proposal.title} onCommit={edit.line('title')} />
      <Commitment proposal={proposal} edit={edit} />
      <Scope proposal={proposal} edit={edit} />
      <DeleteButton id={proposal.id}>{t('proposals.delete')}</DeleteButton>
    </div>
  );
}

function Commitment({ proposal, edit }: PartProps) {
  const t = useT();
  return (
    <>
      <OwnerField owner={proposal.owner} onChange={(owner) => edit.set({ owner })} />
      <DraftTitle label={t('field.firstStep')} value={proposal.firstStep} onCommit={edit.line('firstStep')} />
      <DraftText
        type="date"
        label={t('field.due')}
        mark={t('common.optional')}
        value={proposal.due ?? ''}
        onCommit={(due) => edit.set({ due: due || undefined })}
      />
      <Select
        label={t('field.state')}
        value={proposal.state}
        options={PROPOSAL_STATES.map((value) => ({ value, label: t(`proposalState.${value}`) }))}
        onChange={(state) => edit.set({ state })}
      />
    </>
  );
}

const UNSAID = '';

function Scope({ proposal, edit }: PartProps) {
  const t = useT();
  return (
    <>
      <Segmented
        label={t('field.horizon')}
        value={proposal.horizon}
        options={HORIZONS.map((value) => ({ value, label: t(`horizon.${value}`) }))}
        hint={t(`about.horizon.${proposal.horizon}`)}
        onChange={(horizon) => edit.set({ horizon })}
      />
      <Select
        label={t('field.costBand')}
        mark={t('common.optional')}
        value={proposal.costBand ?? UNSAID}
        options={[
          { value: UNSAID, label: t('proposal.costBand.unsaid') },
          ...COST_BANDS.map((value) => ({ value, label: t(`costBand.${value}`) })),
        ]}
        onChange={(costBand) => edit.set({ costBand: costBand === UNSAID ? undefined : costBand })}
      />
      <DraftTitle
        label={t('field.indicator')}
        mark={t('common.optional')}
        value={proposal.indicator ?? ''}
        onCommit={edit.line('indicator')}
      />
    </>
  );
}

interface OwnerFieldProps {
  /** An actor's id, or a name; empty where nobody is in charge yet. */
  readonly owner: string;
  onChange(owner: string): void;
}

/** Who is in charge: an actor of the board, or anybody by name. */
function OwnerField({ owner, onChange }: OwnerFieldProps) {
  const t = useT();
  const { canEdit } = useSession();
  const actors = useAll('actors');
  return (
    <section className={styles.group} aria-label={t('field.owner')}>
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
