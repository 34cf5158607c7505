import type { KeyRing } from '../keyRing.ts';
import { carriedGeneration, isOwn } from '../lmdbRecords.ts';
import type { Stores } from '../lmdbStores.ts';
import type { AheadFiles } from './aheadFiles.ts';
import { type Entry, type Group, readGroups } from './groupCodec.ts';

interface BroughtOver {
  readonly groups: readonly Group[];
  /** The highest that was found, or carried over before. */
  readonly generation: number;
  /** How many groups were passed over, since they are not as they were written. */
  readonly damaged: number;
}

/** What was written ahead of the store that the store may lack, in the order in which it was written. */
export async function bringOver(stores: Stores, keys: KeyRing, files: AheadFiles): Promise<BroughtOver> {
  const readings = [readGroups(await files.read(0)), readGroups(await files.read(1))];
  const carried = carriedGeneration(stores);
  const lacking = readings.filter(({ groups: [first] }) => first !== undefined && first.generation > carried);
  const groups = lacking
    .flatMap((reading) => reading.groups)
    .sort((one, two) => one.generation - two.generation);
  const sound = groups.map(async (group) => ({ ...group, entries: await ownEntries(group, stores, keys) }));
  return {
    groups: await Promise.all(sound),
    damaged: lacking.reduce((sum, { damaged }) => sum + damaged, 0),
    generation: groups.reduce((highest, { generation }) => Math.max(highest, generation), carried),
  };
}

/** A board that was erased may have its name again, under another key. Where the key is missing nothing can be told. */
async function ownEntries({ entries }: Group, stores: Stores, keys: KeyRing): Promise<Entry[]> {
  const own: Entry[] = [];
  for (const entry of entries) {
    const { document, sequence, record } = entry;
    const key = await keys.find(document);
    if (key === undefined || isOwn({ stores, document, key }, sequence, record)) own.push(entry);
  }
  return own;
}
