import type { KeyRing } from '../keyRing.ts';
import { checkpointGeneration, isOwn } from '../lmdbRecords.ts';
import type { Stores } from '../lmdbStores.ts';
import { type Entry, type Group, readGroups } from './groupCodec.ts';
import type { WalFiles } from './walFiles.ts';

interface Recovered {
  readonly groups: readonly Group[];
  /** The highest that was found, or that was stored by an earlier checkpoint. */
  readonly generation: number;
  /** How many groups were skipped because they are damaged. */
  readonly damaged: number;
}

/** What the write-ahead log holds that the store may lack, in the order in which it was written. */
export async function recover(stores: Stores, keys: KeyRing, files: WalFiles): Promise<Recovered> {
  const readings = [readGroups(await files.read(0)), readGroups(await files.read(1))];
  const checkpointed = checkpointGeneration(stores);
  const lacking = readings.filter(
    ({ groups: [first] }) => first !== undefined && first.generation > checkpointed,
  );
  const groups = lacking
    .flatMap((reading) => reading.groups)
    .sort((one, two) => one.generation - two.generation);
  const sound = groups.map(async (group) => ({ ...group, entries: await ownEntries(group, stores, keys) }));
  return {
    groups: await Promise.all(sound),
    damaged: lacking.reduce((sum, { damaged }) => sum + damaged, 0),
    generation: groups.reduce((highest, { generation }) => Math.max(highest, generation), checkpointed),
  };
}

/** A board that was erased may have its name again, under another key. Without the key this cannot be told. */
async function ownEntries({ entries }: Group, stores: Stores, keys: KeyRing): Promise<Entry[]> {
  const own: Entry[] = [];
  for (const entry of entries) {
    const { document, sequence, record } = entry;
    const key = await keys.find(document);
    if (key === undefined || isOwn({ stores, document, key }, sequence, record)) own.push(entry);
  }
  return own;
}
