import type { Disk } from '../../server/src/storage/lmdbLog.ts';

/** Where a fault may strike: before anything is done, with half of it done, or when it is done but not told. */
export type Moment = 'before' | 'half' | 'after';

/** Stands between a store and its disk, and tells of every moment at which a fault may strike. */
export function watchedDisk(strike: (moment: Moment) => void): (disk: Disk) => Disk {
  async function watched<T>(work: () => Promise<T>): Promise<T> {
    strike('before');
    const result = await work();
    strike('after');
    return result;
  }
  return ({ transact, keys, wal }) => ({
    transact: (actions) => watched(() => transact(actions)),
    keys: {
      read: (name) => keys.read(name),
      write: (name, content) =>
        watched(async () => {
          await keys.write(name, content.subarray(0, content.length / 2));
          strike('half');
          await keys.write(name, content);
        }),
      remove: (name) => watched(() => keys.remove(name)),
    },
    wal: {
      ...wal,
      write: (slot, content, position) =>
        watched(async () => {
          await wal.write(slot, content.subarray(0, content.length / 2), position);
          strike('half');
          await wal.write(slot, content, position);
        }),
    },
  });
}
