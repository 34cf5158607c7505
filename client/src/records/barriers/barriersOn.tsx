import type { Barrier } from '@parcours/shared/board';
import { worstFirst } from '@parcours/shared/drawing/board';
import { Ban, Plus, TriangleAlert } from 'lucide-react';
import { useShallow } from 'zustand/shallow';
import { useFlowStore } from '../../canvas/flow.ts';
import type { Translate } from '../../i18n/messages.ts';
import { useT } from '../../i18n/useT.ts';
import { useAnalysis, useBoard, useUi, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { BoardSession } from '../../session/session.ts';
import type { RecordMaps } from '../../store/boardStore.ts';
import { cx } from '../../ui/cx.ts';
import { useVotes, VoteMark } from '../votes/votes.tsx';
import styles from './BarrierTag.module.css';

/** What stands in the way on a card: the worst barrier by name, which opens it, the others counted. */
export function BarrierTag({ on }: { readonly on: string }) {
  const t = useT();
  const { revealBarrier } = useUiActions();
  const { barriers, lifted, blocks, wouldOpen } = useBarriersOn(on);
  const votes = useVotes(barriers.map(({ id }) => id));
  const [worst] = barriers;
  if (worst === undefined) return null;
  const Icon = blocks || wouldOpen ? Ban : TriangleAlert;
  const tone = wouldOpen ? styles.lifted : blocks ? styles.blocks : styles.hinders;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={cx(styles.tag, tone)}
      title={barriers.map(({ title }) => title).join('\n')}
      onClick={(event) => {
        event.stopPropagation();
        revealBarrier(on, worst.id);
      }}
    >
      <Icon size={15} aria-hidden />
      <span className="visually-hidden">
        {t(wouldOpen ? 'canvas.barrier.lifted' : blocks ? 'canvas.barrier.blocks' : 'canvas.barrier.hinders')}
      </span>
      <span className={styles.name} dir="auto">
        {worst.title || t('common.untitled')}
      </span>
      {barriers.length > 1 && <span className={styles.count}>+{barriers.length - 1}</span>}
      <span className={styles.votes}>
        <VoteMark count={votes} />
      </span>
      {lifted > 0 && <span className={styles.whatIf}>{t('canvas.whatIf')}</span>}
    </button>
  );
}

type Adding = Pick<BoardSession, 'attempt' | 'commands'> & { readonly t: Translate };

/** Puts a new barrier on a step, a leg or an objective, and returns its id; undefined where that cannot be. */
export function addBarrier({ attempt, commands, t }: Adding, on: string): string | undefined {
  return attempt(() => commands.addRecord('barriers', { on, title: t('barriers.new'), blocks: true }));
}

/** Puts a new barrier somewhere, and has it described. */
export function useAddBarrier(on: string): () => void {
  const t = useT();
  const session = useSession();
  const { askName, revealBarrier } = useUiActions();
  return () => {
    const id = addBarrier({ ...session, t }, on);
    if (id === undefined) return;
    revealBarrier(on, id);
    askName(id);
  };
}

/** On a card or leg that alone is selected: adds a barrier, as large at every zoom. */
export function AddBarrierButton({ on }: { readonly on: string }) {
  const { canEdit } = useSession();
  const isAlone = useUi(({ selection, renaming }) => selection.size === 1 && selection.has(on) && !renaming);
  return canEdit && isAlone ? <AddBarrier on={on} /> : null;
}

function AddBarrier({ on }: { readonly on: string }) {
  const t = useT();
  const add = useAddBarrier(on);
  const zoom = useFlowStore(({ transform }) => transform[2]);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={cx(styles.add, 'nodrag', 'nopan')}
      style={{ scale: 1 / zoom }}
      onClick={(event) => {
        event.stopPropagation();
        add();
      }}
    >
      <Plus size={15} aria-hidden />
      {t('canvas.barrier.add')}
    </button>
  );
}

export function canHaveBarriers({ steps, legs, objectives }: RecordMaps, id: string): boolean {
  return steps.has(id) || legs.has(id) || objectives.has(id);
}

export function stateOf({ removed, blocks }: Readonly<Barrier>): 'removed' | 'blocks' | 'hinders' {
  if (removed) return 'removed';
  return blocks ? 'blocks' : 'hinders';
}

/** What stands in the way on a step, a leg or an objective as the board is, the worst first. */
export function barriersOn({ barriers }: RecordMaps, id: string): readonly Barrier[] {
  return barriersByPlace(barriers).get(id) ?? NONE;
}

const NONE: readonly Barrier[] = [];
const PLACES = new WeakMap<ReadonlyMap<string, Barrier>, ReadonlyMap<string, readonly Barrier[]>>();

function barriersByPlace(all: ReadonlyMap<string, Barrier>): ReadonlyMap<string, readonly Barrier[]> {
  const known = PLACES.get(all);
  if (known !== undefined) return known;
  const places = new Map<string, Barrier[]>();
  for (const barrier of all.values()) {
    if (barrier.removed) continue;
    const there = places.get(barrier.on);
    if (there === undefined) places.set(barrier.on, [barrier]);
    else there.push(barrier);
  }
  for (const there of places.values()) there.sort(worstFirst);
  PLACES.set(all, places);
  return places;
}

export interface BarriersOn {
  /** Those that stand in the way as the board is, the worst first. */
  readonly barriers: readonly Barrier[];
  /** Those of them that the current "what if" takes away. */
  readonly lifted: number;
  /** Some barrier that is left blocks the way, for somebody. */
  readonly blocks: boolean;
  /** Some barrier blocked the way, and the "what if" took away all that did. */
  readonly wouldOpen: boolean;
}

/** What stands in the way on a step, a leg or an objective. */
export function useBarriersOn(id: string): BarriersOn {
  const barriers = useBoard(useShallow(({ records }) => barriersOn(records, id)));
  const left = useAnalysis(
    useShallow(({ whatIf }) => barriers.filter((barrier) => !whatIf.removed.has(barrier.id))),
  );
  return stoodBy(barriers, left);
}

/** The same for what is drawn without elements. */
export function barriersStandingOn(
  records: RecordMaps,
  id: string,
  removed: ReadonlySet<string>,
): BarriersOn | undefined {
  const barriers = barriersOn(records, id);
  if (barriers.length === 0) return undefined;
  return stoodBy(
    barriers,
    barriers.filter((barrier) => !removed.has(barrier.id)),
  );
}

function stoodBy(barriers: readonly Barrier[], left: readonly Barrier[]): BarriersOn {
  const blocks = left.some((barrier) => barrier.blocks);
  return {
    barriers,
    lifted: barriers.length - left.length,
    blocks,
    wouldOpen: !blocks && barriers.some((barrier) => barrier.blocks),
  };
}

/** How a leg or card stands to what is on it. */
export type BarredState = 'clear' | 'hindered' | 'cut' | 'mended';

export function barredState({ barriers, blocks, wouldOpen, lifted }: BarriersOn): BarredState {
  if (blocks) return 'cut';
  if (wouldOpen) return 'mended';
  return barriers.length > lifted ? 'hindered' : 'clear';
}
