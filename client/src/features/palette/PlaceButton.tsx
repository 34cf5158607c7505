import type { ReactNode } from 'react';
import { useUi, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { PLACEABLE_TYPE, writePlaceable } from '../../store/placeable.ts';
import type { Placeable } from '../../store/uiStore.ts';
import styles from './Palette.module.css';

interface PlaceButtonProps {
  readonly what: Extract<Placeable, { readonly id: string }>;
  readonly label: string;
  readonly children: ReactNode;
}

/** Something of the city: dragged onto the canvas, or pressed and then put by a press on the canvas. */
export function PlaceButton({ what, label, children }: PlaceButtonProps) {
  const { canEdit } = useSession();
  const { setTool, setPanel } = useUiActions();
  const isInHand = useUi(
    ({ tool }) => tool.kind === 'place' && 'id' in tool.what && tool.what.id === what.id,
  );
  const take = () => {
    setTool(isInHand ? { kind: 'pointer' } : { kind: 'place', what });
    if (!isInHand) setPanel('canvas');
  };
  if (!canEdit) return <span className={styles.place}>{children}</span>;
  return (
    <button
      type="button"
      className={styles.place}
      aria-label={label}
      aria-pressed={isInHand}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(PLACEABLE_TYPE, writePlaceable(what));
        event.dataTransfer.effectAllowed = 'copy';
      }}
      onClick={take}
    >
      {children}
    </button>
  );
}
