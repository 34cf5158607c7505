import type { CardName } from '@parcours/shared/board';
import { X } from 'lucide-react';
import type { Translate } from '../../i18n/messages.ts';
import { useT } from '../../i18n/useT.ts';
import { cardKind } from '../../records/cards.ts';
import { useBoard, useUi, useUiActions } from '../../session/hooks.ts';
import { nodeName, type RecordMaps } from '../../store/boardStore.ts';
import type { Placeable, Tool } from '../../store/uiStore.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './overlays.module.css';

interface ToolHintProps {
  placeInSight(what: Placeable): void;
}

/** What to do next with the tool in hand, how to do it without a pointer, and how to put it down. */
export function ToolHint({ placeInSight }: ToolHintProps) {
  const t = useT();
  const { setTool } = useUiActions();
  const tool = useUi((state) => state.tool);
  const hint = useBoard(({ records }) => hintOf(t, tool, records));
  return (
    <div role="status" className={styles.hintPlace}>
      {hint !== undefined && (
        <div className={styles.banner}>
          <p>{hint}</p>
          {tool.kind === 'place' && (
            <Button size="sm" onPress={() => placeInSight(tool.what)}>
              {t('canvas.place.here')}
            </Button>
          )}
          <IconButton label={t('common.cancel')} size="sm" onPress={() => setTool({ kind: 'pointer' })}>
            <X size={18} aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  );
}

function hintOf(t: Translate, tool: Tool, records: RecordMaps): string | undefined {
  switch (tool.kind) {
    case 'pointer':
      return undefined;
    case 'place':
      return t('canvas.place.hint', { name: nameOf(t, tool.what, records) });
    case 'connect':
      return tool.from === undefined
        ? t('canvas.connect.from')
        : t('canvas.connect.to', { name: nodeName(records, tool.from) ?? '' });
  }
}

function nameOf(t: Translate, what: Placeable, records: RecordMaps): string {
  return 'id' in what
    ? (records[what.kind].get(what.id)?.name ?? '')
    : t(cardKind<CardName>(what.kind).tool.label);
}
