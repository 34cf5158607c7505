import { MAX_WORKSHOP_BOARDS } from '@parcours/shared/api';
import { ROLES } from '@parcours/shared/protocol';
import { z } from 'zod';

/** A workshop as it is kept, and as a backup holds it. */
export const workshopShape = z.strictObject({
  title: z.string().optional(),
  language: z.string().optional(),
  boards: z
    .array(
      z.strictObject({
        document: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
        role: z.enum(ROLES),
        expires: z.int(),
        generation: z.int().min(0),
        group: z.string().optional(),
      }),
    )
    .max(MAX_WORKSHOP_BOARDS),
  live: z
    .strictObject({ code: z.string(), retainUntil: z.iso.date(), isRehearsal: z.literal(true).optional() })
    .optional(),
  rehearsal: z.string().optional(),
});
