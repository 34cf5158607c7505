import type { MetaLongText, Proposal } from '@parcours/shared/board';
import { Eye, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useT } from '../../../i18n/useT.ts';
import { useAll, useAnalysis, useBoard } from '../../../session/hooks.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/controls.tsx';
import { type OpenOne, useOpenOne } from '../../../ui/Disclosure.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import { PanelBody, PanelSection } from '../../../ui/Panel.tsx';
import styles from './GroupParts.module.css';
import { Replies } from './Replies.tsx';

/** Proposals as they are listed and edited wherever they are. */
export type ProposalsSlot = (proposals: readonly Readonly<Proposal>[], unfolded: OpenOne) => ReactNode;

interface GroupPartsProps {
  readonly proposalList: ProposalsSlot;
  /** Brings a part of the report into sight. */
  onShow(part: string): void;
}

/** The parts of the report that nobody can calculate: what the group asks, who it was, who replied, who does what. */
export function GroupParts({ proposalList, onShow }: GroupPartsProps) {
  const t = useT();
  return (
    <PanelBody>
      <h2 className={styles.title}>{t('report.edit.title')}</h2>
      <p className={styles.about}>{t('report.edit.about')}</p>
      <Section title={t('report.edit.decision')} part="decision-note" onShow={onShow}>
        <MetaText field="decisionAsked" />
      </Section>
      <Section title={t('report.edit.room')} part="how-to-read" onShow={onShow}>
        <MetaText field="present" />
        <MetaText field="absent" />
      </Section>
      <Section title={t('report.edit.replies')} part="action-plan" onShow={onShow}>
        <Replies />
      </Section>
      <Section title={t('report.edit.actions')} part="action-plan" onShow={onShow}>
        <Actions proposalList={proposalList} />
      </Section>
    </PanelBody>
  );
}

interface SectionProps {
  readonly title: string;
  readonly part: string;
  readonly children: ReactNode;
  onShow(part: string): void;
}

function Section({ title, part, children, onShow }: SectionProps) {
  const t = useT();
  const show = (
    <IconButton size="sm" label={t('report.edit.show', { part: title })} onPress={() => onShow(part)}>
      <Eye size={16} aria-hidden />
    </IconButton>
  );
  return (
    <PanelSection title={title} action={show}>
      {children}
    </PanelSection>
  );
}

/** A text about the board as a whole, for those who may change that; the others read it. */
function MetaText({ field }: { readonly field: MetaLongText }) {
  const t = useT();
  const { rights, attempt, commands } = useSession();
  const text = useBoard(({ meta }) => meta[field]) ?? '';
  const mayWrite = rights.mayWriteMeta(field);
  return (
    <fieldset className={styles.fields} disabled={!mayWrite}>
      <LongText
        label={t(`field.${field}`)}
        hint={mayWrite ? t(`report.edit.${field}.hint`) : t('report.edit.notYours')}
        value={text}
        onChange={(typed) => attempt(() => commands.editMetaText(field, typed))}
      />
    </fieldset>
  );
}

/** The actions of the report: the proposals of the board. */
function Actions({ proposalList }: { readonly proposalList: ProposalsSlot }) {
  const t = useT();
  const proposals = useAll('proposals');
  const unfolded = useOpenOne();
  return (
    <>
      {proposals.length === 0 && <p className={styles.none}>{t('report.edit.actions.none')}</p>}
      {proposalList(proposals, unfolded)}
      <AddAction onAdded={unfolded.open} />
    </>
  );
}

/** Adds an action against one of the gaps, by the numbers that the report's internal edition gives them. */
function AddAction({ onAdded }: { onAdded(id: string): void }) {
  const t = useT();
  const { attempt, commands } = useSession();
  const gaps = useAnalysis(({ analysis }) => analysis?.barriers) ?? [];
  const barriers = useBoard(({ records }) => records.barriers);
  const [chosen, setChosen] = useState<string>();
  const options = gaps.flatMap(({ barrier }, at) => {
    const title = barriers.get(barrier)?.title;
    return title === undefined ? [] : [{ value: barrier, label: `${at + 1}. ${title}` }];
  });
  const gap = options.find(({ value }) => value === chosen) ?? options[0];
  if (gap === undefined) return null;
  const add = () => {
    const fields = { barriers: [gap.value], title: t('proposals.new') };
    const id = attempt(() => commands.addRecord('proposals', fields));
    if (id !== undefined) onAdded(id);
  };
  return (
    <div className={styles.add}>
      <Select label={t('report.edit.actions.gap')} value={gap.value} options={options} onChange={setChosen} />
      <div>
        <Button size="sm" icon={<Plus size={16} aria-hidden />} onPress={add}>
          {t('report.edit.actions.add')}
        </Button>
      </div>
    </div>
  );
}
