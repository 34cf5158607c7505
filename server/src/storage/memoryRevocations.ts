import type { Revocations } from '../ports/revocations.ts';

/** Revocations that live as long as the process, for tests. */
export function memoryRevocations(): Revocations {
  const counts = new Map<string, number>();
  const generationOf: Revocations['generationOf'] = (document, role) =>
    counts.get(`${document} ${role}`) ?? 0;
  return {
    generationOf,
    revoke: async (document, role) => {
      counts.set(`${document} ${role}`, generationOf(document, role) + 1);
    },
  };
}
