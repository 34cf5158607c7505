import { useState } from 'react';

export interface OpenOne {
  isOpen(id: string): boolean;
  /** Unfolds one, and folds whichever was open. */
  open(id: string | undefined): void;
  /** What a disclosure tells of itself: browsers tell of the one that folds after the one that unfolds. */
  toggled(id: string, isOpen: boolean): void;
}

/** Of a list of things that unfold, one at a time is open. */
export function useOpenOne(): OpenOne {
  const [openId, open] = useState<string>();
  return {
    isOpen: (id) => id === openId,
    open,
    toggled: (id, isOpen) => open((known) => (isOpen ? id : known === id ? undefined : known)),
  };
}
