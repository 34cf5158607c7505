import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../../i18n/useT.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { PanelBody, PanelSection } from '../../../ui/Panel.tsx';
import { Actions } from './Actions.tsx';
import styles from './GroupParts.module.css';
import { MetaText } from './MetaText.tsx';
import type { ProposalsSlot } from './proposalsSlot.ts';
import { Replies } from './Replies.tsx';

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
