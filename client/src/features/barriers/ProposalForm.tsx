import { COST_BANDS, HORIZONS, PROPOSAL_STATES } from '@parcours/shared/board';
import { Lightbulb } from 'lucide-react';
import { lazyPart } from '../../api/lazyPart.ts';
import { useT } from '../../i18n/useT.ts';
import { DeleteButton } from '../../records/DeleteButton.tsx';
import { OwnerField } from '../../records/proposals/OwnerField.tsx';
import { useUiActions } from '../../session/hooks.ts';
import { formOf } from '../../session/meanwhile/writing.ts';
import { useEdit, useNaming } from '../../session/useEdit.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/controls.tsx';
import { DraftText, DraftTitle } from '../../ui/drafts.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { usePart } from '../../ui/usePart.ts';
import styles from './Barriers.module.css';
import type { PartProps, ProposalProps } from './proposalProps.ts';

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
      <Follows proposal={proposal} edit={edit} />
    </>
  );
}

/** The practices of the library take a moment to come, and nothing else of the form waits for them. */
const practiceChoice = lazyPart(() => import('./PracticeChoice.tsx'));

/** A practice that it follows. */
function Follows(props: PartProps) {
  const t = useT();
  const { openDialog } = useUiActions();
  const choice = usePart(practiceChoice);
  return (
    <>
      {choice.step === 'there' && <choice.value.PracticeChoice {...props} />}
      <div>
        <Button
          size="sm"
          variant="quiet"
          icon={<Lightbulb size={16} aria-hidden />}
          onPress={() => openDialog('practices')}
        >
          {t('practices.title')}
        </Button>
      </div>
    </>
  );
}
