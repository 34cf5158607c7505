import type { CardName, CollectionName } from '@parcours/shared/board';
import type { ComponentType } from 'react';
import { ActorForm } from './actors/ActorForm.tsx';
import { AssetForm } from './assets/Asset.tsx';
import { FrameForm } from './frames/FrameForm.tsx';
import { LegForm } from './legs/LegForm.tsx';
import { NoteForm } from './notes/NoteForm.tsx';
import { ObjectiveForm } from './objectives/ObjectiveForm.tsx';
import { PersonaForm } from './personas/PersonaForm.tsx';
import { ServiceForm } from './services/ServiceForm.tsx';
import { StepForm } from './steps/StepForm.tsx';

type Form = ComponentType<{ readonly id: string }>;
type CardForms = { readonly [Name in CardName]: Form };
type OtherForms = { readonly [Name in Exclude<CollectionName, CardName>]?: Form };

/**
 * The forms of what can be selected; what is left out is edited within another's. They are apart from the kinds of card,
 * since a board is seen and moved before it needs them.
 */
export const FORMS: CardForms & OtherForms = {
  steps: StepForm,
  objectives: ObjectiveForm,
  notes: NoteForm,
  personas: PersonaForm,
  frames: FrameForm,
  legs: LegForm,
  actors: ActorForm,
  services: ServiceForm,
  assets: AssetForm,
};
