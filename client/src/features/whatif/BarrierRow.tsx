import type { BarrierAnalysis } from '@parcours/shared/analysis';
import type { Barrier } from '@parcours/shared/board';
import { LocateFixed } from 'lucide-react';
import type { Translate } from '../../i18n/messages.ts';
import { useT } from '../../i18n/useT.ts';
import { useVotes, VoteMark } from '../../records/votes/votes.tsx';
import { useAnalysis, useBoard, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { nodeName, type RecordMaps } from '../../store/boardStore.ts';
import { Check } from '../../ui/controls.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './WhatIf.module.css';

interface BarrierRowProps {
  readonly barrier: Readonly<Barrier>;
  readonly entry: BarrierAnalysis;
}

export function BarrierRow({ barrier, entry }: BarrierRowProps) {
  const t = useT();
  const { analysis } = useSession();
  const { revealRecords } = useUiActions();
  const place = useBoard(({ records }) => placeOf(records, barrier.on, t));
  const isTicked = useAnalysis(({ whatIf }) => whatIf.removed.has(barrier.id));
  const votes = useVotes([barrier.id]);
  const { essentialFor, partOf } = entry;
  return (
    <li className={styles.row}>
      <Check
        label={<bdi className={styles.title}>{barrier.title || t('common.untitled')}</bdi>}
        isChecked={isTicked}
        onChange={() => analysis.actions.toggleWhatIf(barrier.id)}
        hint={
          <>
            <span className={styles.weight} data-blocks={barrier.blocks}>
              {t(barrier.blocks ? 'whatIf.blocks' : 'whatIf.hinders')}
            </span>{' '}
            <bdi>{t('whatIf.on', { place })}</bdi> <VoteMark count={votes} />
            {essentialFor.length > 0 && <em>{t('whatIf.essential', { count: essentialFor.length })}</em>}
            {essentialFor.length === 0 && partOf.length > 0 && (
              <em>{t('whatIf.part', { count: partOf.length })}</em>
            )}
          </>
        }
      />
      <IconButton
        size="sm"
        label={`${t('story.find')}: ${barrier.title}`}
        onPress={() => revealRecords([barrier.on])}
      >
        <LocateFixed size={16} aria-hidden />
      </IconButton>
    </li>
  );
}

/** Where a barrier is, in words: a step's or objective's title, or the two ends of a leg. */
function placeOf(records: RecordMaps, on: string, t: Translate): string {
  const leg = records.legs.get(on);
  if (leg === undefined) return nameOf(records, on, t);
  return t('whatIf.leg', { from: nameOf(records, leg.from, t), to: nameOf(records, leg.to, t) });
}

function nameOf(records: RecordMaps, id: string, t: Translate): string {
  return nodeName(records, id) || t('common.untitled');
}
