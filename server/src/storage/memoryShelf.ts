import type { Shelf } from '../ports/shelf.ts';

/** A shelf that lives as long as the process: for tests, and for trying things out. */
export function memoryShelf(): Shelf {
  const files = new Map<string, Uint8Array>();
  return {
    ids: async () => [...files.keys()].sort(),
    read: async (id) => files.get(id)?.slice(),
    put: async (id, file) => {
      files.set(id, file.slice());
    },
    remove: async (id) => {
      files.delete(id);
    },
  };
}
