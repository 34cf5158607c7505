import { z } from 'zod';
import { MAX_ROBOTS } from '../workshop/state.ts';
import { created, jsonBody, onWorkshop, resource } from './contract.ts';
import { workshopAccess, workshopPath } from './workshops.ts';

export const rehearsals = resource({
  'POST /api/workshops/{id}/rehearsal': {
    id: 'rehearseWorkshop',
    summary: 'Try a live workshop out with robots',
    description:
      'Opens another workshop from the same plan, marked as a rehearsal, which robots come into as people do. It is erased with the workshop, and the day after at the latest. Where a rehearsal of it is under way, the answer leads to that one; one that is closed is erased first. No administrator’s secret is needed.',
    access: onWorkshop('facilitate'),
    path: workshopPath,
    body: jsonBody(
      z.strictObject({
        robots: z.int().min(1).max(MAX_ROBOTS).default(MAX_ROBOTS).describe('How many robots come.'),
      }),
    ),
    answer: created('The rehearsal, with its links.', workshopAccess),
    refusals: [
      'workshop.not-found',
      'rehearsal.off',
      'rehearsal.full',
      'rehearsal.none',
      'server.busy',
      'server.storage',
    ],
  },
});
