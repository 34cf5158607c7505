import type { CardName } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { cardKind, offeredCards } from '../../records/cards.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { Placeable } from '../../store/uiStore.ts';
import { MenuAt } from '../../ui/popovers/MenuButton.tsx';
import type { AddPlace } from '../gestures/useAddMenu.ts';
import type { Joined } from '../gestures/useTools.ts';

interface AddMenuProps {
  readonly place: AddPlace;
  onAdd(what: Placeable, place: AddPlace): void;
  onClose(): void;
}

/** What can be added at a place of the canvas; where a leg leads to it, only what a leg can lead to. */
export function AddMenu({ place, onAdd, onClose }: AddMenuProps) {
  const t = useT();
  const { store } = useSession();
  const { records } = store.getState();
  const offered = offeredCards(records).filter((name) =>
    canBeJoined(cardKind<CardName>(name).ports, place.joined),
  );
  return (
    <MenuAt
      label={t('canvas.add')}
      at={place.onScreen}
      items={offered.map((kind) => {
        const { label, icon: Icon } = cardKind<CardName>(kind).tool;
        return {
          key: kind,
          label: t(label),
          icon: <Icon size={18} aria-hidden />,
          onPress: () => onAdd({ kind }, place),
        };
      })}
      onClose={onClose}
    />
  );
}

function canBeJoined(ports: 'none' | 'out' | 'in-out', joined: Joined | undefined): boolean {
  if (joined === undefined) return true;
  return 'from' in joined ? ports === 'in-out' : ports !== 'none';
}
