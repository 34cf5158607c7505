import type { ReactNode, RefObject } from 'react';
import type { Shortcut } from '../shortcuts.ts';

export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: ReactNode;
  /** Whose keys do the same. */
  readonly shortcut?: Shortcut;
  onPress(): void;
}

export interface MenuAtProps {
  readonly label: string;
  /** In pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly items: readonly MenuEntry[];
  onClose(): void;
}

export interface BubbleProps {
  readonly label: string;
  /** The button that it belongs to, and is placed by. */
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly children: ReactNode;
  onClose(): void;
}
