import type { Outcome } from '@parcours/shared/analysis';
import type { Barrier } from '@parcours/shared/board';
import type { Translate } from '../../i18n/messages.ts';
import { stateOf } from '../../records/barriers/barriersOn.tsx';
import { countOpen, threadsOn } from '../../records/comments/threads.ts';
import { votesOn } from '../../records/votes/votes.tsx';
import { findRecord, nodeName, type RecordMaps } from '../../store/boardStore.ts';
import type { Outline, OutlineNode } from './tree.ts';

/** What a row says first, and is found by when its first letters are typed. */
export function titleOf(t: Translate, records: RecordMaps, node: OutlineNode): string {
  if (node.kind === 'group') return t(`outline.group.${node.group}`);
  const { id, collection } = node;
  switch (collection) {
    case 'legs':
      return wayWords(t, records, id);
    case 'barriers':
      return records.barriers.get(id)?.title || t('common.untitled');
    case 'notes':
      return records.notes.get(id)?.text.trim() || t('canvas.note.empty');
    case 'frames':
      return records.frames.get(id)?.title || t('common.untitled');
    case 'personas':
    case 'objectives':
    case 'steps':
      return nodeName(records, id) || t('common.untitled');
  }
}

/** Where somebody comes from on a leg, and what it is called. */
function wayWords(t: Translate, records: RecordMaps, id: string): string {
  const leg = records.legs.get(id);
  const from = (leg && nodeName(records, leg.from)) || t('common.untitled');
  return leg?.label ? t('outline.way.named', { from, label: leg.label }) : t('outline.way', { from });
}

/** How a barrier weighs, and on which leg it is, if on one. */
export function barrierWords(
  t: Translate,
  records: RecordMaps,
  barrier: Readonly<Barrier>,
): readonly string[] {
  const leg = records.legs.get(barrier.on);
  const from = leg && (nodeName(records, leg.from) || t('common.untitled'));
  return [
    t(`barriers.${stateOf(barrier)}`),
    t(`severity.${barrier.severity}`),
    ...(from === undefined ? [] : [t('outline.way', { from })]),
  ];
}

/** By how many it was named, the votes that it got, and how much is said of it. */
export function groupWords(t: Translate, records: RecordMaps, id: string): readonly string[] {
  const votes = votesOn(records).get(id)?.total ?? 0;
  const comments = countOpen(threadsOn(records, id));
  const named = records.notes.get(id)?.named;
  return [
    ...(named === undefined ? [] : [t('canvas.note.named', { count: named })]),
    ...(votes === 0 ? [] : [t('votes.count', { count: votes })]),
    ...(comments === 0 ? [] : [t('comments.mark', { count: comments, unseen: 0 })]),
  ];
}

export function actorOf(t: Translate, { steps, actors }: RecordMaps, id: string): string {
  return actors.get(steps.get(id)?.actor ?? '')?.name || t('canvas.step.noActor');
}

interface RowState {
  readonly outcome: Outcome | undefined;
  readonly isLocked: boolean;
}

/** All that a row says, for those who cannot see it. */
export function rowName(
  t: Translate,
  { records, outline }: { readonly records: RecordMaps; readonly outline: Outline },
  node: OutlineNode,
  { outcome, isLocked }: RowState,
): string {
  const title = titleOf(t, records, node);
  if (node.kind === 'group') return t('outline.group.count', { title, count: node.count });
  const { id, collection } = node;
  const barrier = records.barriers.get(id);
  const kind = findRecord(records, id)?.collection ?? collection;
  const named = t('outline.row', { kind: t(`record.${kind}`), title });
  const barriers = outline.inTheWay(id);
  const parts = [
    isLocked ? t('canvas.card.locked', { card: named }) : named,
    ...(collection === 'steps' ? [actorOf(t, records, id)] : []),
    ...(outcome === undefined ? [] : [t(`outcome.${outcome}`)]),
    ...(barrier === undefined ? [] : barrierWords(t, records, barrier)),
    ...(barriers.length === 0
      ? []
      : [t('outline.inTheWay', { barriers: barriers.map((each) => each.title).join('; ') })]),
    ...groupWords(t, records, id),
    ...(node.isShared ? [t('outline.shared')] : []),
  ];
  return parts.join('. ');
}
