import type { CardName } from '@parcours/shared/board';
import { Plus } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { cardKind, offeredCards } from '../../records/cards.ts';
import { useBoard, useUi } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyHint } from '../../ui/Panel.tsx';
import { MenuButton } from '../../ui/popovers/MenuButton.tsx';
import { TreeGrid } from '../../ui/TreeGrid.tsx';
import styles from './Outline.module.css';
import { OutlineRowView } from './OutlineRow.tsx';
import { ConnectDialog } from './RowMenu.tsx';
import { useOutlineActions } from './useOutlineActions.ts';
import { usePlace } from './usePlace.ts';
import { titleOf } from './words.ts';

interface OutlinePanelProps {
  /** It fills the screen, and the details of a card take its place. */
  readonly isAlone: boolean;
}

/** The board as a tree that is read and edited by keyboard, by screen reader and by touch. */
export function OutlinePanel({ isAlone }: OutlinePanelProps) {
  const t = useT();
  const { canEdit } = useSession();
  const place = usePlace();
  const board = useOutlineActions(place, isAlone);
  const { rows, records, outline, current } = place;
  const selection = useUi((state) => state.selection);
  if (rows.length === 0) return <NothingYet onAdd={board.add} />;
  return (
    <div className={styles.outline}>
      <div className={styles.tools}>
        <h2>{t('board.outline')}</h2>
        {canEdit && <AddMenu onAdd={board.add} />}
      </div>
      <TreeGrid
        ref={place.grid}
        label={t('outline.label')}
        rows={rows}
        current={current?.key}
        textOf={({ node }) => titleOf(t, records, node)}
        onCurrent={board.choose}
        onFold={place.fold}
        onKey={board.onKey}
      >
        {(row, attributes) => (
          <OutlineRowView
            key={row.key}
            row={row}
            attributes={attributes}
            records={records}
            outline={outline}
            isCurrent={row.key === current?.key}
            isSelected={row.node.kind === 'record' && selection.has(row.node.id)}
            isEdited={board.task?.kind === 'rename' && board.task.key === row.key}
            isMenuOpen={board.task?.kind === 'menu' && board.task.key === row.key}
            onFold={place.fold}
            onChoose={board.press}
            onMenu={board.menu}
            onAction={board.act}
            onEdited={board.endTask}
          />
        )}
      </TreeGrid>
      {board.task?.kind === 'connect' && (
        <ConnectDialog from={board.task.from} onConnect={board.connect} onClose={board.endTask} />
      )}
    </div>
  );
}

interface AddProps {
  onAdd(kind: CardName): void;
}

function AddMenu({ onAdd }: AddProps) {
  const t = useT();
  const records = useBoard((state) => state.records);
  return (
    <MenuButton
      label={t('common.add')}
      icon={<Plus size={18} aria-hidden />}
      items={offeredCards(records).map((kind) => {
        const { icon: Icon, label } = cardKind<CardName>(kind).tool;
        return {
          key: kind,
          label: t(label),
          icon: <Icon size={18} aria-hidden />,
          onPress: () => onAdd(kind),
        };
      })}
    />
  );
}

/** What to begin an empty board with. */
const BEGINNINGS = ['personas', 'steps', 'notes'] as const satisfies readonly CardName[];

function NothingYet({ onAdd }: AddProps) {
  const t = useT();
  const { canEdit } = useSession();
  return (
    <div className={styles.nothing}>
      <EmptyHint>
        <p>{t(canEdit ? 'outline.empty' : 'outline.empty.read')}</p>
        {canEdit && (
          <div className={styles.beginnings}>
            {BEGINNINGS.map((kind, index) => {
              const Icon = cardKind<CardName>(kind).tool.icon;
              return (
                <Button
                  key={kind}
                  variant={index === 0 ? 'primary' : 'plain'}
                  icon={<Icon size={18} aria-hidden />}
                  onPress={() => onAdd(kind)}
                >
                  {t(`outline.add.${kind}`)}
                </Button>
              );
            })}
          </div>
        )}
      </EmptyHint>
    </div>
  );
}
