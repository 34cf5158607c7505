import type { CardName, Frame as FrameRecord } from '@parcours/shared/board';
import {
  BringToFront,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Expand,
  Frame,
  Image,
  LayoutGrid,
  Lock,
  LockOpen,
  Magnet,
  Maximize,
  MessageSquarePlus,
  PanelRightOpen,
  Pencil,
  Search,
  SendToBack,
  SquarePlus,
  Trash2,
  TriangleAlert,
  Waypoints,
} from 'lucide-react';
import type { Translate } from '../../i18n/messages.ts';
import { useT } from '../../i18n/useT.ts';
import { canHaveBarriers, useAddBarrier } from '../../records/barriers/barriersOn.tsx';
import { cardKind, findCard, offeredCards } from '../../records/cards.ts';
import { isNaming, makeStep } from '../../records/notes/makeStep.ts';
import { stack } from '../../records/notes/stacking.ts';
import { requestRemoval } from '../../records/removal.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { BoardSession } from '../../session/session.ts';
import { findRecord, nodeName, stillThere } from '../../store/boardStore.ts';
import { COMMANDS } from '../../ui/commands.ts';
import { MenuAt } from '../../ui/popovers/MenuButton.tsx';
import type { MenuEntry } from '../../ui/popovers/props.ts';
import { focusRegion } from '../../ui/regions.ts';
import { duplicate } from '../clipboard/duplicate.ts';
import type { CanvasClipboard } from '../clipboard/useClipboard.ts';
import type { MenuPlace } from '../gestures/useContextMenu.ts';
import type { Tools } from '../gestures/useTools.ts';
import { focusRecord } from '../gestures/useView.ts';
import { allCards, tidyUp } from '../tidy/applyTidy.ts';
import styles from './overlays.module.css';

interface ContextMenuProps {
  readonly place: MenuPlace;
  readonly tools: Tools;
  readonly clipboard: CanvasClipboard;
  onClose(): void;
}

/** What can be done with a card, a leg, or at a place of the canvas, as far as this person may. */
export function ContextMenu({ place, ...props }: ContextMenuProps) {
  return place.on === undefined ? (
    <PlaceMenu place={place} {...props} />
  ) : (
    <RecordMenu place={place} on={place.on} {...props} />
  );
}

const ICON = { size: 18, 'aria-hidden': true } as const;

function RecordMenu({ on, place, tools, clipboard, onClose }: ContextMenuProps & { readonly on: string }) {
  const t = useT();
  const session = useSession();
  const addBarrier = useAddBarrier(on);
  const { canEdit, rights, store, ui } = session;
  const { records } = store.getState();
  const found = findRecord(records, on);
  if (found === undefined) return null;
  const { collection } = found;
  const card = findCard(records, on);
  const isOfRoute = card !== undefined && cardKind<CardName>(card.collection).ports !== 'none';
  const isFree = canEdit && rights.lockOn(records, collection, on) === undefined;
  const selected = stillThere(records, ui.getState().selection);
  const isAlone = selected.length === 1;
  const frame = isAlone ? records.frames.get(on) : undefined;
  const kind = t(`record.${collection}`);
  const entries: readonly (MenuEntry | false)[] = [
    isAlone &&
      isFree &&
      card !== undefined && {
        key: 'rename',
        label: t(COMMANDS.rename.label),
        shortcut: 'rename',
        icon: <Pencil {...ICON} />,
        onPress: () => tools.rename(on, 'all'),
      },
    isAlone &&
      canEdit &&
      isOfRoute && {
        key: 'next',
        label: t(COMMANDS.addNext.label),
        shortcut: 'addNext',
        icon: <SquarePlus {...ICON} />,
        onPress: () => tools.addNext(on),
      },
    isAlone &&
      canEdit &&
      isOfRoute && {
        key: 'connect',
        label: t('canvas.port.out'),
        shortcut: 'connectFrom',
        icon: <Waypoints {...ICON} />,
        onPress: () => ui.actions.setTool({ kind: 'connect', from: on }),
      },
    isAlone &&
      canEdit &&
      canHaveBarriers(records, on) && {
        key: 'barrier',
        label: t('barriers.add'),
        icon: <TriangleAlert {...ICON} />,
        onPress: addBarrier,
      },
    isAlone &&
      canEdit && {
        key: 'comment',
        label: t(COMMANDS.comment.label),
        icon: <MessageSquarePlus {...ICON} />,
        onPress: () => ui.actions.comment({ kind: 'record', id: on }),
      },
    ...cardEntries({ session, selected, tools, clipboard, t }),
    ...noteEntries(session, selected, t),
    frame !== undefined && canEdit && rights.mayLock && lockEntry(session, frame, t),
    {
      key: 'details',
      label: t(COMMANDS.showDetails.label),
      icon: <PanelRightOpen {...ICON} className={styles.side} />,
      onPress: () => {
        ui.actions.showTab({ details: 'card' });
        ui.actions.setPanel('details');
        requestAnimationFrame(() => focusRegion('details'));
      },
    },
    {
      key: 'zoom',
      label: t(COMMANDS.zoomToSelection.label),
      shortcut: 'zoomToSelection',
      icon: <Expand {...ICON} />,
      onPress: () => ui.actions.zoomTo('zoomToSelection'),
    },
    {
      key: 'picture',
      label: t(COMMANDS.picture.label),
      icon: <Image {...ICON} />,
      onPress: () => ui.actions.openDialog('picture'),
    },
    (isAlone ? isFree : canEdit) && {
      key: 'remove',
      label: isAlone ? t('inspector.delete', { kind: kind.toLocaleLowerCase() }) : t('inspector.deleteMany'),
      shortcut: 'remove',
      icon: <Trash2 {...ICON} />,
      onPress: () => requestRemoval(session, selected),
    },
  ];
  return (
    <MenuAt
      label={
        isAlone ? `${kind}: ${nodeName(records, on) ?? ''}` : t('inspector.many', { count: selected.length })
      }
      at={place.onScreen}
      items={entries.filter((entry) => entry !== false)}
      onClose={onClose}
    />
  );
}

interface CardsMenu extends Pick<ContextMenuProps, 'tools' | 'clipboard'> {
  readonly session: BoardSession;
  readonly selected: readonly string[];
  readonly t: Translate;
}

/** What is done with all cards that are selected. */
function cardEntries({ session, selected, tools, clipboard, t }: CardsMenu): readonly MenuEntry[] {
  const { records } = session.store.getState();
  if (selected.every((id) => findCard(records, id) === undefined)) return [];
  const copy: MenuEntry = {
    key: 'copy',
    label: t(COMMANDS.copy.label),
    shortcut: 'copy',
    icon: <Copy {...ICON} />,
    onPress: clipboard.copy,
  };
  if (!session.canEdit) return [copy];
  const tidy: MenuEntry = {
    key: 'tidy',
    label: t(COMMANDS.tidy.label),
    icon: <LayoutGrid {...ICON} />,
    onPress: () => tidyUp(session, selected),
  };
  return [
    copy,
    {
      key: 'duplicate',
      label: t(COMMANDS.duplicate.label),
      shortcut: 'duplicate',
      icon: <CopyPlus {...ICON} />,
      onPress: () => duplicate(session, selected),
    },
    {
      key: 'frame',
      label: t(COMMANDS.frameSelection.label),
      shortcut: 'frameSelection',
      icon: <Frame {...ICON} />,
      onPress: () => tools.frame(selected),
    },
    ...(selected.length > 1 ? [tidy] : []),
  ];
}

/** Which of several notes lies on top, and what can be made of one. */
function noteEntries(session: BoardSession, selected: readonly string[], t: Translate): readonly MenuEntry[] {
  const { notes } = session.store.getState().records;
  if (!session.canEdit || !selected.some((id) => notes.has(id))) return [];
  return [
    ...stepEntry(session, selected, t),
    {
      key: 'front',
      label: t(COMMANDS.toFront.label),
      icon: <BringToFront {...ICON} />,
      onPress: () => stack(session, selected, 'front'),
    },
    {
      key: 'back',
      label: t(COMMANDS.toBack.label),
      icon: <SendToBack {...ICON} />,
      onPress: () => stack(session, selected, 'back'),
    },
  ];
}

function stepEntry(session: BoardSession, selected: readonly string[], t: Translate): readonly MenuEntry[] {
  const [id = '', ...others] = selected;
  const { records } = session.store.getState();
  const note = records.notes.get(id);
  if (note === undefined || others.length > 0 || !isNaming(note)) return [];
  if (session.rights.lockOn(records, 'notes', id) !== undefined) return [];
  const makeAndGo = () => {
    const step = makeStep(session, id, t);
    if (step !== undefined) requestAnimationFrame(() => focusRecord(step));
  };
  return [
    {
      key: 'makeStep',
      label: t('canvas.note.makeStep'),
      icon: <SquarePlus {...ICON} />,
      onPress: makeAndGo,
    },
  ];
}

function lockEntry(
  { attempt, commands }: BoardSession,
  { id, locked }: FrameRecord,
  t: Translate,
): MenuEntry {
  return {
    key: 'lock',
    label: t(locked ? 'canvas.frame.unlock' : 'canvas.frame.lock'),
    icon: locked ? <LockOpen {...ICON} /> : <Lock {...ICON} />,
    onPress: () => attempt(() => commands.updateRecord('frames', id, { locked: !locked })),
  };
}

function PlaceMenu({ place, tools, clipboard, onClose }: ContextMenuProps) {
  const t = useT();
  const session = useSession();
  const { canEdit, store, ui } = session;
  const { records } = store.getState();
  const offered = canEdit ? offeredCards(records) : [];
  const added = offered.map((kind): MenuEntry => {
    const { shortcut, icon: Icon } = cardKind<CardName>(kind).tool;
    return {
      key: kind,
      label: t(COMMANDS[shortcut].label),
      icon: <Icon {...ICON} />,
      onPress: () => tools.place({ kind }, place.at),
    };
  });
  const { snaps } = ui.getState();
  const changes: readonly MenuEntry[] = [
    {
      key: 'comment',
      label: t(COMMANDS.comment.label),
      icon: <MessageSquarePlus {...ICON} />,
      onPress: () => ui.actions.comment({ kind: 'place', ...place.at }),
    },
    {
      key: 'paste',
      label: t(COMMANDS.paste.label),
      shortcut: 'paste',
      icon: <ClipboardPaste {...ICON} />,
      onPress: () => void clipboard.paste(place.at),
    },
    {
      key: 'tidy',
      label: t(COMMANDS.tidy.label),
      icon: <LayoutGrid {...ICON} />,
      onPress: () => tidyUp(session, allCards(records)),
    },
    {
      key: 'snap',
      label: t(COMMANDS[snaps ? 'snapOff' : 'snapOn'].label),
      icon: <Magnet {...ICON} />,
      onPress: () => ui.actions.setSnaps(!snaps),
    },
  ];
  return (
    <MenuAt
      label={t('board.canvas')}
      at={place.onScreen}
      items={[
        ...added,
        ...(canEdit ? changes : []),
        {
          key: 'showAll',
          label: t(COMMANDS.showAll.label),
          shortcut: 'showAll',
          icon: <Maximize {...ICON} />,
          onPress: () => ui.actions.zoomTo('showAll'),
        },
        {
          key: 'find',
          label: t(COMMANDS.find.label),
          shortcut: 'find',
          icon: <Search {...ICON} />,
          onPress: () => ui.actions.openDialog('find'),
        },
      ]}
      onClose={onClose}
    />
  );
}
