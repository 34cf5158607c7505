import { Annoyed, Frown, Laugh, type LucideIcon, Meh, Smile } from 'lucide-react';

/** How a step may feel, −2 to 2, as its card and its form show it. */
export const EMOTIONS = [
  { value: -2, icon: Frown, key: 'emotion.-2' },
  { value: -1, icon: Annoyed, key: 'emotion.-1' },
  { value: 0, icon: Meh, key: 'emotion.0' },
  { value: 1, icon: Smile, key: 'emotion.1' },
  { value: 2, icon: Laugh, key: 'emotion.2' },
] as const satisfies readonly { readonly value: number; readonly icon: LucideIcon; readonly key: string }[];
