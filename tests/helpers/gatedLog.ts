import { taken } from '../../server/src/ports/boardLog.ts';
import type { BoardStore } from '../../server/src/ports/boardStore.ts';
import { memoryLog } from '../../server/src/storage/memoryLog.ts';

type Gated = 'append' | 'compact' | 'read' | 'erase';

/** A memory log whose slow calls end when a test lets them, or fail when it says so. */
export interface GatedLog extends BoardStore {
  /** The calls that wait, oldest first. */
  readonly waiting: Gated[];
  hold(...calls: Gated[]): void;
  /** Lets the oldest waiting call go on, and no longer holds any where `free` is set. */
  release(free?: 'free'): void;
  failNextAppend(error: Error): void;
}

export function gatedLog(): GatedLog {
  const log = memoryLog();
  const held = new Set<Gated>();
  const gates: { call: Gated; open: () => void }[] = [];
  let failure: Error | undefined;
  const pass = (call: Gated) =>
    held.has(call) ? new Promise<void>((open) => gates.push({ call, open })) : Promise.resolve();
  return {
    ...log,
    get waiting() {
      return gates.map(({ call }) => call);
    },
    hold: (...calls) => {
      for (const call of calls) held.add(call);
    },
    release: (free) => {
      if (free) held.clear();
      for (const gate of gates.splice(0, free ? gates.length : 1)) gate.open();
    },
    failNextAppend: (error) => {
      failure = error;
    },
    append: async (document, updates) => {
      const begun = taken(updates);
      await pass('append');
      const error = failure;
      failure = undefined;
      if (error) throw error;
      return log.append(document, begun);
    },
    read: async (document) => {
      await pass('read');
      return log.read(document);
    },
    erase: async (document) => {
      await pass('erase');
      return log.erase(document);
    },
    compact: async (document, upTo, snapshot) => {
      await pass('compact');
      return log.compact(document, upTo, snapshot);
    },
  };
}
