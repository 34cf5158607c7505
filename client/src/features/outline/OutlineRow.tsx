import {
  Ban,
  ChevronRight,
  CircleCheck,
  CircleDot,
  Flag,
  Frame,
  type LucideIcon,
  Repeat2,
  StickyNote,
  TriangleAlert,
  UserRound,
  Waypoints,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.ts';
import { ActorIcon } from '../../records/actors/ActorIcon.tsx';
import { stateOf } from '../../records/barriers/barriersOn.tsx';
import { isNaming } from '../../records/notes/makeStep.ts';
import { useLock, useObjective } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { RecordMaps } from '../../store/boardStore.ts';
import { cx } from '../../ui/cx.ts';
import { OutcomeBadge } from '../../ui/OutcomeBadge.tsx';
import { type RowAttributes, TreeGridRow } from '../../ui/TreeGrid.tsx';
import { actionsOn, type RowAction } from './actions.ts';
import styles from './Outline.module.css';
import { RowMenu } from './RowMenu.tsx';
import type { OutlineRow } from './rows.ts';
import { TitleField } from './TitleField.tsx';
import type { Outline, RecordNode } from './tree.ts';
import { actorOf, barrierWords, groupWords, rowName, titleOf } from './words.ts';

interface RowProps {
  readonly row: OutlineRow;
  readonly attributes: RowAttributes;
  readonly records: RecordMaps;
  readonly outline: Outline;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly isEdited: boolean;
  readonly isMenuOpen: boolean;
  onFold(row: OutlineRow, isOpen: boolean): void;
  onChoose(row: OutlineRow): void;
  onMenu(row: OutlineRow, isOpen: boolean): void;
  onAction(row: OutlineRow, action: RowAction): void;
  onEdited(): void;
}

/** A row: its sign, what it says, and its menu. */
export function OutlineRowView(props: RowProps) {
  return props.row.node.kind === 'group' ? (
    <GroupRow {...props} />
  ) : (
    <RecordRow {...props} node={props.row.node} />
  );
}

function GroupRow({ row, attributes, records, outline, onFold, onChoose }: RowProps) {
  const t = useT();
  const { node } = row;
  const name = rowName(t, { records, outline }, node, { outcome: undefined, isLocked: false });
  return (
    <TreeGridRow
      attributes={attributes}
      name={name}
      className={cx(styles.row, styles.group)}
      onPress={() => {
        onChoose(row);
        onFold(row, row.isOpen !== true);
      }}
    >
      <FoldButton row={row} onFold={onFold} />
      <span className={styles.title}>{titleOf(t, records, node)}</span>
      {node.kind === 'group' && <span className={styles.count}>{node.count}</span>}
    </TreeGridRow>
  );
}

function RecordRow(props: RowProps & { readonly node: RecordNode }) {
  const { row, node, attributes, records, outline, isCurrent, isSelected, isEdited } = props;
  const { id, collection } = node;
  const t = useT();
  const { canEdit } = useSession();
  const isLocked = useLock(collection, id) !== undefined;
  const outcome = useObjective(id)?.now.outcome;
  const note = records.notes.get(id);
  const title = titleOf(t, records, node);
  return (
    <TreeGridRow
      attributes={attributes}
      name={rowName(t, { records, outline }, node, { outcome, isLocked })}
      isSelected={isSelected}
      className={cx(styles.row, styles[collection])}
      onPress={() => props.onChoose(row)}
      onContextMenu={() => props.onMenu(row, true)}
    >
      <FoldButton row={row} onFold={props.onFold} />
      <span className={styles.sign}>
        <RowSign node={node} records={records} />
      </span>
      <div className={styles.words}>
        {isEdited ? (
          <TitleField node={node} onDone={props.onEdited} />
        ) : (
          <span className={styles.title} dir="auto" translate={collection === 'personas' ? 'no' : undefined}>
            {title}
          </span>
        )}
        <Below node={node} records={records} outline={outline}>
          {outcome && <OutcomeBadge outcome={outcome} label={t(`outcome.${outcome}`)} size="sm" />}
        </Below>
      </div>
      {node.isShared && (
        <span className={styles.shared} title={t('outline.shared')}>
          <Repeat2 size={16} aria-hidden />
        </span>
      )}
      <RowMenu
        label={t('outline.menu', { title })}
        actions={actionsOn(collection, { canEdit, isLocked, isNaming: note !== undefined && isNaming(note) })}
        isTabStop={isCurrent}
        isOpen={props.isMenuOpen}
        onOpenChange={(isOpen) => props.onMenu(row, isOpen)}
        onAction={(action) => props.onAction(row, action)}
      />
    </TreeGridRow>
  );
}

interface FoldButtonProps {
  readonly row: OutlineRow;
  onFold(row: OutlineRow, isOpen: boolean): void;
}

/** For pointers and for screen readers on touch; keys fold from the row. */
function FoldButton({ row, onFold }: FoldButtonProps) {
  const t = useT();
  if (row.isOpen === undefined) return <span className={styles.noFold} />;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.fold}
      aria-label={t(row.isOpen ? 'outline.fold' : 'outline.unfold')}
      data-open={row.isOpen}
      onClick={(event) => {
        event.stopPropagation();
        onFold(row, row.isOpen !== true);
      }}
    >
      <ChevronRight size={18} aria-hidden />
    </button>
  );
}

const BARRIER_SIGNS = { blocks: Ban, hinders: TriangleAlert, removed: CircleCheck } as const;

function RowSign({
  node: { id, collection },
  records,
}: {
  readonly node: RecordNode;
  readonly records: RecordMaps;
}) {
  if (collection === 'steps') {
    const kind = records.actors.get(records.steps.get(id)?.actor ?? '')?.kind;
    return kind === undefined ? <CircleDot size={18} aria-hidden /> : <ActorIcon kind={kind} size={18} />;
  }
  const barrier = records.barriers.get(id);
  const state = barrier === undefined ? 'hinders' : stateOf(barrier);
  const Icon = collection === 'barriers' ? BARRIER_SIGNS[state] : SIGNS[collection];
  return <Icon size={18} aria-hidden data-state={barrier && state} />;
}

const SIGNS: Readonly<Record<Exclude<RecordNode['collection'], 'steps' | 'barriers'>, LucideIcon>> = {
  personas: UserRound,
  objectives: Flag,
  legs: Waypoints,
  notes: StickyNote,
  frames: Frame,
};

interface BelowProps {
  readonly node: RecordNode;
  readonly records: RecordMaps;
  readonly outline: Outline;
  readonly children: ReactNode;
}

/** Under the title, in smaller letters: the outcome, with whom, what stands in the way. */
function Below({ node: { id, collection }, records, outline, children }: BelowProps) {
  const t = useT();
  const barrier = records.barriers.get(id);
  const barriers = collection === 'barriers' ? [] : outline.inTheWay(id);
  const [worst] = barriers;
  const facts = [
    ...(collection === 'steps' ? [actorOf(t, records, id)] : []),
    ...(barrier === undefined ? [] : barrierWords(t, records, barrier)),
    ...groupWords(t, records, id),
  ];
  if (!children && worst === undefined && facts.length === 0) return null;
  return (
    <span className={styles.below}>
      {children}
      {facts.map((fact) => (
        <span key={fact} className={styles.fact} dir="auto">
          {fact}
        </span>
      ))}
      {worst !== undefined && <InTheWay title={worst.title} blocks={worst.blocks} count={barriers.length} />}
    </span>
  );
}

interface InTheWayProps {
  readonly title: string;
  readonly blocks: boolean;
  readonly count: number;
}

/** The worst of what stands in the way; the others are counted. */
function InTheWay({ title, blocks, count }: InTheWayProps) {
  const t = useT();
  const Icon = blocks ? Ban : TriangleAlert;
  return (
    <span className={styles.barrier} data-state={blocks ? 'blocks' : 'hinders'}>
      <Icon size={14} aria-hidden />
      <bdi>{title || t('common.untitled')}</bdi>
      {count > 1 && <span className={styles.further}>+{count - 1}</span>}
    </span>
  );
}
