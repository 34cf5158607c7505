import {
  Flag,
  Frame,
  type LucideIcon,
  MousePointer2,
  SquarePlus,
  StickyNote,
  UserRoundPlus,
  Waypoints,
} from 'lucide-react';
import type { MessageKey } from '../../i18n/catalogue.ts';
import { useT } from '../../i18n/useT.ts';
import { useBoard, useUi, useUiActions } from '../../session/hooks.ts';
import type { Tool } from '../../store/uiStore.ts';
import { cx } from '../../ui/cx.ts';
import styles from './overlays.module.css';

interface ToolChoice {
  readonly tool: Tool;
  readonly icon: LucideIcon;
  readonly label: MessageKey;
  readonly shortcut?: string;
}

const CHOICES: readonly ToolChoice[] = [
  { tool: { kind: 'pointer' }, icon: MousePointer2, label: 'canvas.tool.pointer', shortcut: 'Escape' },
  { tool: { kind: 'connect' }, icon: Waypoints, label: 'canvas.tool.connect', shortcut: 'C' },
  { tool: { kind: 'place', what: { kind: 'step' } }, icon: SquarePlus, label: 'canvas.tool.step' },
  { tool: { kind: 'place', what: { kind: 'objective' } }, icon: Flag, label: 'canvas.tool.objective' },
  { tool: { kind: 'place', what: { kind: 'note' } }, icon: StickyNote, label: 'canvas.tool.note' },
  { tool: { kind: 'place', what: { kind: 'persona' } }, icon: UserRoundPlus, label: 'canvas.tool.persona' },
  { tool: { kind: 'place', what: { kind: 'frame' } }, icon: Frame, label: 'canvas.tool.frame' },
];

/** What the next click does; nothing here needs dragging. */
export function Toolbar() {
  const t = useT();
  const { setTool } = useUiActions();
  const current = useUi(({ tool }) => keyOf(tool));
  const hasPersona = useBoard(({ records }) => records.personas.size > 0);
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('canvas.tools')}>
      {CHOICES.map(({ tool, icon: Icon, label, shortcut }) => (
        <button
          key={keyOf(tool)}
          type="button"
          className={cx(styles.tool, tool.kind === 'connect' && styles.apart)}
          aria-pressed={keyOf(tool) === current}
          aria-keyshortcuts={shortcut}
          disabled={keyOf(tool) === 'objective' && !hasPersona}
          onClick={() => setTool(tool)}
        >
          <Icon size={20} aria-hidden />
          <span>{t(label)}</span>
        </button>
      ))}
    </div>
  );
}

function keyOf(tool: Tool): string {
  return tool.kind === 'place' ? tool.what.kind : tool.kind;
}
