import type { CardName, CollectionName } from '@parcours/shared/board';
import { ActorForm } from './actors/ActorForm.tsx';
import { AssetForm } from './assets/Asset.tsx';
import { frames } from './frames/kind.tsx';
import type { CardKind, RecordKind } from './kind.ts';
import { LegForm } from './legs/LegForm.tsx';
import { notes } from './notes/kind.tsx';
import { objectives } from './objectives/kind.tsx';
import { personas } from './personas/kind.tsx';
import { ServiceForm } from './services/ServiceForm.tsx';
import { steps } from './steps/kind.tsx';

type CardKinds = { readonly [Name in CardName]: CardKind<Name> };
type OtherKinds = { readonly [Name in Exclude<CollectionName, CardName>]?: RecordKind };

/**
 * The kinds of record that can be selected, cards in the order of their tools; what is left out is edited within
 * another's form. A new kind is its folder and a line here.
 */
export const KINDS: CardKinds & OtherKinds = {
  steps,
  objectives,
  notes,
  personas,
  frames,
  legs: { Form: LegForm },
  actors: { Form: ActorForm },
  services: { Form: ServiceForm },
  assets: { Form: AssetForm },
};
