import { useContext, useState } from 'react';
import { OverlayTriggerStateContext } from 'react-aria-components/Dialog';
import { useLayer } from '../layers/useLayer.ts';

interface PopoverLayerProps {
  /** Where no trigger has it open. */
  onClose?(): void;
}

/** Stands in a popover, and has Back close that. */
export function PopoverLayer({ onClose }: PopoverLayerProps) {
  const trigger = useContext(OverlayTriggerStateContext);
  const [element, setElement] = useState<HTMLElement | null>(null);
  // A list to choose from is drawn once more, outside the page, to learn what is in it.
  const isOnPage = element?.isConnected === true;
  useLayer(isOnPage, () => (onClose ?? trigger?.close)?.());
  return <span ref={setElement} hidden />;
}
