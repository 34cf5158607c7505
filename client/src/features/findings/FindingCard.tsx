import { type FindingKind, VERDICTS, type Verdict } from '@parcours/shared/board';
import {
  CircleCheck,
  CircleHelp,
  CircleX,
  FileX2,
  Handshake,
  KeyRound,
  type LucideIcon,
  OctagonX,
  RefreshCcw,
} from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useEdit } from '../../session/useEdit.ts';
import { whereShown } from '../../store/whereShown.ts';
import { Chip } from '../../ui/Chip.tsx';
import { LongText } from '../../ui/LongText.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './Findings.module.css';
import type { Finding } from './findings.ts';
import type { FindingWords } from './useFindingWords.ts';

const SIGNS: Readonly<Record<FindingKind, LucideIcon>> = {
  outcome: OctagonX,
  circle: RefreshCcw,
  missing: FileX2,
  gatekeeper: KeyRound,
  coordination: Handshake,
};

export function FindingSign({ finding }: { readonly finding: FindingKind }) {
  const t = useT();
  const Icon = SIGNS[finding];
  return (
    <span className={styles.kind} data-finding={finding}>
      <Icon size={16} aria-hidden />
      {t(`findings.kind.${finding}`)}
    </span>
  );
}

interface FindingCardProps {
  readonly finding: Finding;
  readonly words: FindingWords;
}

/** One finding in plain words, what it rests on, and whether it is so in life. */
export function FindingCard({ finding, words }: FindingCardProps) {
  const t = useT();
  const { canEdit, attempt, commands } = useSession();
  const { check, objectives, about } = finding;
  const say = (verdict: Verdict) =>
    attempt(() => commands.setCheck({ on: objectives[0], finding: finding.finding, about, verdict }));
  return (
    <li className={styles.card} data-verdict={check?.verdict}>
      <FindingSign finding={finding.finding} />
      <p className={styles.words}>{words.of(finding)}</p>
      <RestsOn finding={finding} words={words} />
      {canEdit && (
        <Segmented<Verdict>
          label={t('findings.question')}
          value={check?.verdict}
          options={VERDICTS.map((value) => ({ value, label: t(`verdict.${value}.say`) }))}
          onChange={say}
        />
      )}
      {!canEdit && check && <Said verdict={check.verdict} />}
      {check && <Why id={check.id} verdict={check.verdict} reason={check.reason ?? ''} />}
    </li>
  );
}

/** Pressed, each is shown on the board. */
function RestsOn({ finding: { finding, about, objectives }, words }: FindingCardProps) {
  const t = useT();
  const { store, ui } = useSession();
  const show = (id: string) => {
    const shown = whereShown(store.getState().records, id);
    if (shown !== undefined) ui.actions.revealRecords([shown.selected], shown.inSight);
  };
  const ids = finding === 'outcome' ? [...objectives, ...about] : [...about, ...objectives];
  return (
    <div className={styles.rests}>
      <span className={styles.soft}>{t('findings.restsOn')}</span>
      {ids.map((id) => (
        <Chip key={id} pressLabel={t('findings.show', { name: words.name(id) })} onPress={() => show(id)}>
          {words.name(id)}
        </Chip>
      ))}
    </div>
  );
}

interface WhyProps {
  readonly id: string;
  readonly verdict: Verdict;
  readonly reason: string;
}

/** A rejection is asked for its reason; another verdict keeps the one that was given. */
function Why({ id, verdict, reason }: WhyProps) {
  const t = useT();
  const { canEdit } = useSession();
  const edit = useEdit('checks', id);
  if (verdict === 'confirmed' && reason === '') return null;
  if (!canEdit) return reason === '' ? null : <p dir="auto">{reason}</p>;
  return (
    <LongText
      label={t(verdict === 'rejected' ? 'findings.why.rejected' : 'findings.why')}
      value={reason}
      onChange={(text) => edit.text('reason', text)}
    />
  );
}

const VERDICT_SIGNS: Readonly<Record<Verdict, LucideIcon>> = {
  confirmed: CircleCheck,
  rejected: CircleX,
  unsure: CircleHelp,
};

export function Said({ verdict }: { readonly verdict: Verdict }) {
  const t = useT();
  const Icon = VERDICT_SIGNS[verdict];
  return (
    <span className={styles.said} data-verdict={verdict}>
      <Icon size={16} aria-hidden />
      {t(`verdict.${verdict}`)}
    </span>
  );
}
