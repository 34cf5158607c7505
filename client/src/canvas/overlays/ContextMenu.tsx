import type { CardName } from '@parcours/shared/board';
import {
  Expand,
  Image,
  Maximize,
  PanelRightOpen,
  Pencil,
  Search,
  SquarePlus,
  Trash2,
  TriangleAlert,
  Waypoints,
} from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { canHaveBarriers, useAddBarrier } from '../../records/barriers/barriersOn.tsx';
import { cardKind, findCard, offeredCards } from '../../records/cards.ts';
import { requestRemoval } from '../../session/removeRecords.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { findRecord, nodeName, stillThere } from '../../store/boardStore.ts';
import { COMMANDS } from '../../ui/commands.ts';
import { MenuAt, type MenuEntry } from '../../ui/MenuButton.tsx';
import { focusRegion } from '../../ui/regions.ts';
import type { MenuPlace } from '../gestures/useContextMenu.ts';
import type { Tools } from '../gestures/useTools.ts';

interface ContextMenuProps {
  readonly place: MenuPlace;
  readonly tools: Tools;
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

function RecordMenu({ on, place, tools, onClose }: ContextMenuProps & { readonly on: string }) {
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
    {
      key: 'details',
      label: t(COMMANDS.showDetails.label),
      icon: <PanelRightOpen {...ICON} />,
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

function PlaceMenu({ place, tools, onClose }: ContextMenuProps) {
  const t = useT();
  const { canEdit, store, ui } = useSession();
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
  return (
    <MenuAt
      label={t('board.canvas')}
      at={place.onScreen}
      items={[
        ...added,
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
