import { CodedError } from '@parcours/shared/errors';
import type { Workshop, Workshops } from '../ports/workshops.ts';

/** Workshops that live as long as the process: for tests, and for trying things out. */
export function memoryWorkshops(): Workshops {
  const workshops = new Map<string, Workshop>();
  return {
    create: async (id, workshop) => {
      if (workshops.has(id)) throw new CodedError('workshop.exists');
      workshops.set(id, structuredClone(workshop));
    },
    read: async (id) => {
      const workshop = workshops.get(id);
      if (workshop === undefined) throw new CodedError('workshop.not-found');
      return structuredClone(workshop);
    },
    change: async (id, change) => {
      const known = workshops.get(id);
      if (known === undefined) throw new CodedError('workshop.not-found');
      const next = structuredClone(change(structuredClone(known)));
      workshops.set(id, next);
      return structuredClone(next);
    },
    ids: async () => [...workshops.keys()].sort(),
    idOf: async (code) => [...workshops].find(([, { live }]) => live?.code === code)?.[0],
    erase: async (id) => {
      workshops.delete(id);
    },
  };
}
