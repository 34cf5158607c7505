import type { CardName } from '@parcours/shared/board';
import {
  type LucideIcon,
  MessageSquarePlus,
  MousePointer2,
  SquareDashedMousePointer,
  Waypoints,
  X,
} from 'lucide-react';
import { useShallow } from 'zustand/shallow';
import type { MessageKey, Translate } from '../../i18n/messages.ts';
import { useT } from '../../i18n/useT.ts';
import { CARD_NAMES, cardKind } from '../../records/cards.ts';
import { useBoard, useUi, useUiActions } from '../../session/hooks.ts';
import { nodeName, type RecordMaps } from '../../store/boardStore.ts';
import type { Placeable, Tool } from '../../store/uiStore.ts';
import { Button } from '../../ui/Button.tsx';
import { COMMANDS } from '../../ui/commands.ts';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useLabelWithKeys } from '../../ui/Keys.tsx';
import { regionProps } from '../../ui/regions.ts';
import { ariaKeys, type Shortcut } from '../../ui/shortcuts.ts';
import styles from './overlays.module.css';

interface ToolChoice {
  readonly tool: Tool;
  readonly icon: LucideIcon;
  readonly label: MessageKey;
  readonly shortcut: Shortcut;
  isOffered?(records: RecordMaps): boolean;
}

const CHOICES: readonly ToolChoice[] = [
  { tool: { kind: 'pointer' }, icon: MousePointer2, label: 'canvas.tool.pointer', shortcut: 'putDown' },
  {
    tool: { kind: 'marquee' },
    icon: SquareDashedMousePointer,
    label: 'canvas.tool.marquee',
    shortcut: 'marquee',
  },
  { tool: { kind: 'connect' }, icon: Waypoints, label: 'canvas.tool.connect', shortcut: 'connect' },
  ...CARD_NAMES.map(
    (kind) => ({ tool: { kind: 'place', what: { kind } }, ...cardKind<CardName>(kind).tool }) as const,
  ),
  { tool: { kind: 'comment' }, icon: MessageSquarePlus, label: 'canvas.tool.comment', shortcut: 'comment' },
];

/** What the next click does; nothing here needs dragging. */
export function Toolbar() {
  const t = useT();
  const { setTool } = useUiActions();
  const current = useUi(({ tool }) => keyOf(tool));
  const withKeys = useLabelWithKeys();
  const offered = useBoard(
    useShallow(({ records }) => CHOICES.filter(({ isOffered }) => isOffered?.(records) ?? true)),
  );
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('canvas.tools')} {...regionProps('tools')}>
      {CHOICES.map((choice) => {
        const { tool, icon: Icon, label, shortcut } = choice;
        return (
          <button
            key={keyOf(tool)}
            type="button"
            className={cx(
              styles.tool,
              tool.kind === 'connect' && styles.apart,
              tool.kind === 'marquee' && styles.wideOnly,
            )}
            aria-pressed={keyOf(tool) === current}
            aria-keyshortcuts={ariaKeys(shortcut)}
            title={withKeys(t(COMMANDS[shortcut].label), shortcut)}
            disabled={!offered.includes(choice)}
            onClick={() => setTool(tool)}
          >
            <Icon size={20} aria-hidden />
            <span>{t(label)}</span>
          </button>
        );
      })}
    </div>
  );
}

function keyOf(tool: Tool): string {
  return tool.kind === 'place' ? tool.what.kind : tool.kind;
}

interface ToolHintProps {
  placeInSight(what: Placeable): void;
}

/** What to do next with the tool in hand, how to do it without a pointer, and how to put it down. */
export function ToolHint({ placeInSight }: ToolHintProps) {
  const t = useT();
  const { setTool, comment } = useUiActions();
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
          {tool.kind === 'comment' && (
            <Button size="sm" onPress={() => comment({ kind: 'board' })}>
              {t('comments.about.board')}
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
    case 'marquee':
      return t('canvas.marquee.hint');
    case 'comment':
      return t('comments.tool.hint');
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
