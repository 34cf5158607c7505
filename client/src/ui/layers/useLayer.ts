import { useEffect, useRef } from 'react';
import { openLayer } from './layers.ts';

/** Has Back close what is open over the page, for as long as it is. */
export function useLayer(isOpen: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => (isOpen ? openLayer({ close: () => close.current() }) : undefined), [isOpen]);
}
