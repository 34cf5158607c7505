import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { storeFolders } from '../../server/src/storage/lmdbLog.ts';
import { openStores } from '../../server/src/storage/lmdbStores.ts';

/** Changes the last byte of one record in the file of an lmdb store, as a failing disk would. */
export async function damageRecord(dataDir: string, document: string, sequence: number) {
  const { boards } = storeFolders(dataDir);
  const stores = openStores(boards);
  const record = stores.records.get([document, sequence]);
  await stores.root.close();
  if (record === undefined) throw new Error(`there is no record ${sequence} of ${document}`);
  const changed = await flipLastByte(boards, Uint8Array.from(record));
  if (changed === 0) throw new Error('the record was not found in the file');
}

/** Also where the store left older copies behind: it reads only one of them. */
async function flipLastByte(folder: string, record: Uint8Array): Promise<number> {
  const file = await open(join(folder, 'data.mdb'), 'r+');
  try {
    const content = await file.readFile();
    let changed = 0;
    for (let at = content.indexOf(record); at >= 0; at = content.indexOf(record, at + 1)) {
      const last = at + record.length - 1;
      await file.write(Uint8Array.of((content[last] ?? 0) ^ 1), 0, 1, last);
      changed += 1;
    }
    return changed;
  } finally {
    await file.close();
  }
}
