import type { Proposal } from '@parcours/shared/board';
import { Lightbulb } from 'lucide-react';
import { useT } from '../../../i18n/useT.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { usePractices } from '../../../records/practices/usePractices.ts';
import { OwnerField } from '../../../records/proposals/OwnerField.tsx';
import { useAll } from '../../../session/hooks.ts';
import { formOf } from '../../../session/meanwhile/writing.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { type Edit, useEdit, useNaming } from '../../../session/useEdit.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { DraftText, DraftTitle } from '../../../ui/drafts.tsx';
import { PickOrCreate } from '../../../ui/PickOrCreate.tsx';
import styles from './CommitPanel.module.css';

interface CommitmentProps {
  readonly number: number;
  readonly proposal: Readonly<Proposal>;
}

/** One thing that the group takes on. */
export function Commitment({ number, proposal }: CommitmentProps) {
  const t = useLiveT();
  const words = useT();
  const { canEdit } = useSession();
  const edit = useEdit('proposals', proposal.id);
  const form = useNaming<HTMLFieldSetElement>(proposal.id);
  return (
    <li>
      <fieldset ref={form} className={styles.card} disabled={!canEdit} {...formOf(proposal.id)}>
        <legend className={styles.heading}>{t('commit.number', { number })}</legend>
        <DraftTitle label={t('commit.what')} value={proposal.title} onCommit={edit.line('title')} />
        <Against proposal={proposal} edit={edit} />
        <Practices proposal={proposal} edit={edit} />
        <OwnerField owner={proposal.owner} onChange={(owner) => edit.set({ owner })} />
        <DraftTitle
          label={words('field.firstStep')}
          value={proposal.firstStep}
          onCommit={edit.line('firstStep')}
        />
        <DraftText
          type="date"
          label={words('field.due')}
          value={proposal.due ?? ''}
          onCommit={(due) => edit.set({ due: due || undefined })}
        />
        {canEdit && (
          <div>
            <Button size="sm" variant="quiet" onPress={() => edit.set({ state: 'idea' })}>
              {t('commit.drop')}
            </Button>
          </div>
        )}
      </fieldset>
    </li>
  );
}

interface PartProps extends Pick<CommitmentProps, 'proposal'> {
  readonly edit: Edit<'proposals'>;
}

/** The barriers that it would take away. */
function Against({ proposal, edit }: PartProps) {
  const t = useLiveT();
  const words = useT();
  const { canEdit } = useSession();
  const barriers = useAll('barriers').filter(({ removed }) => !removed);
  const isChosen = (id: string) => proposal.barriers.some((chosen) => chosen === id);
  const nameOf = (title: string) => title || words('common.untitled');
  const open = barriers.filter(({ id }) => !isChosen(id));
  return (
    <section className={styles.part} aria-label={t('commit.against')}>
      <h4 className={styles.label}>{t('commit.against')}</h4>
      {barriers
        .filter(({ id }) => isChosen(id))
        .map(({ id, title }) => (
          <Chip
            key={id}
            {...(canEdit && {
              removeLabel: words('common.remove', { name: nameOf(title) }),
              onRemove: () => edit.removeFrom('barriers', id),
            })}
          >
            {nameOf(title)}
          </Chip>
        ))}
      {canEdit && open.length > 0 && (
        <PickOrCreate
          label={t('commit.against')}
          placeholder={t('commit.against.add')}
          options={open.map(({ id, title }) => ({ id, name: nameOf(title) }))}
          onPick={(id) => edit.addTo('barriers', id)}
        />
      )}
    </section>
  );
}

/** What other cities did about such barriers: a proposal may follow one of them. */
function Practices({ proposal, edit }: PartProps) {
  const t = useLiveT();
  const { canEdit } = useSession();
  const { find, answering } = usePractices();
  const barriers = useAll('barriers').filter(({ id }) => proposal.barriers.includes(id));
  const followed = find(proposal.practice);
  const offered = canEdit ? answering(barriers).filter(({ id }) => id !== followed?.id) : [];
  if (followed === undefined && offered.length === 0) return null;
  return (
    <section className={styles.part} aria-label={t('commit.practices')}>
      <h4 className={styles.label}>{t('commit.practices')}</h4>
      <ul className={styles.list}>
        {[...(followed ? [followed] : []), ...offered].map((practice) => {
          const isFollowed = practice.id === followed?.id;
          const follow = () =>
            edit.set({
              practice: isFollowed ? undefined : practice.id,
              ...(proposal.title === '' && { title: practice.title }),
            });
          return (
            <li key={practice.id} className={styles.practice} data-followed={isFollowed}>
              <p>
                <Lightbulb size={16} aria-hidden />
                <span>
                  <strong>{practice.city}</strong> <bdi>{practice.title}</bdi>
                </span>
              </p>
              <p className={styles.soft} dir="auto">
                {practice.what}
              </p>
              {canEdit && (
                <Button
                  size="sm"
                  isPressed={isFollowed}
                  label={t('commit.follow.label', { city: practice.city, title: practice.title })}
                  onPress={follow}
                >
                  {t('commit.follow')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
