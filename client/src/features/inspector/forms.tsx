import type { CollectionName } from '@parcours/shared/board';
import type { ComponentType } from 'react';
import { ActorForm } from './forms/ActorForm.tsx';
import { AssetForm } from './forms/AssetForm.tsx';
import { FrameForm } from './forms/FrameForm.tsx';
import { LegForm } from './forms/LegForm.tsx';
import { NoteForm } from './forms/NoteForm.tsx';
import { ObjectiveForm } from './forms/ObjectiveForm.tsx';
import { PersonaForm } from './forms/PersonaForm.tsx';
import { ServiceForm } from './forms/ServiceForm.tsx';
import { StepForm } from './forms/StepForm.tsx';

/** The form of each kind of record that can be selected; a new kind is a line here. */
export const FORMS = {
  personas: PersonaForm,
  objectives: ObjectiveForm,
  steps: StepForm,
  legs: LegForm,
  notes: NoteForm,
  frames: FrameForm,
  actors: ActorForm,
  services: ServiceForm,
  assets: AssetForm,
} as const satisfies Partial<Record<CollectionName, ComponentType<{ readonly id: string }>>>;

export type FormName = keyof typeof FORMS;

export function isFormName(name: CollectionName): name is FormName {
  return Object.hasOwn(FORMS, name);
}
