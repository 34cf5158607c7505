import { X } from 'lucide-react';
import { type Translate, useT } from '../../i18n/useT.ts';
import { useBoard, useUi, useUiActions } from '../../session/hooks.ts';
import { findRecord, type RecordMaps } from '../../store/boardStore.ts';
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
        : t('canvas.connect.to', { name: titleOf(records, tool.from) });
  }
}

function nameOf(t: Translate, what: Placeable, records: RecordMaps): string {
  switch (what.kind) {
    case 'service':
      return records.services.get(what.id)?.name ?? '';
    case 'actor':
      return records.actors.get(what.id)?.name ?? '';
    default:
      return t(`canvas.tool.${what.kind}`);
  }
}

function titleOf(records: RecordMaps, id: string): string {
  const record = findRecord(records, id)?.record;
  if (record === undefined) return '';
  if ('title' in record) return record.title;
  return 'name' in record ? record.name : '';
}
