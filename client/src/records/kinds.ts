import type { CardName } from '@parcours/shared/board';
import { frames } from './frames/kind.tsx';
import type { CardKind } from './kind.ts';
import { notes } from './notes/kind.tsx';
import { objectives } from './objectives/kind.tsx';
import { personas } from './personas/kind.tsx';
import { steps } from './steps/kind.tsx';

/** The kinds of card, in the order of their tools. A new kind is its folder, a line here and its form in `forms.ts`. */
export const KINDS: { readonly [Name in CardName]: CardKind<Name> } = {
  steps,
  objectives,
  notes,
  personas,
  frames,
};
