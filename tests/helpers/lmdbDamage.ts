import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { BoardLog } from '../../server/src/ports/boardLog.ts';
import { sealRecord } from '../../server/src/storage/recordCodec.ts';

/** Changes the last byte of one record in the file of an lmdb store, as a failing disk would. */
export async function damageRecord(folder: string, log: BoardLog, document: string, sequence: number) {
  const { records } = await log.read(document);
  const record = records.find((candidate) => candidate.sequence === sequence);
  if (record === undefined) throw new Error(`there is no record ${sequence} of ${document}`);
  const changed = await flipLastByte(folder, sealRecord(document, sequence, record.update));
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
