import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { secretFiles } from '../../../../server/src/storage/secretFiles.ts';
import { tempFolder } from '../../../helpers/server.ts';

test('SV-24 a secret in a file is the same again, for its owner’s eyes, and an empty file is an error', async () => {
  const folder = await tempFolder();
  const secrets = secretFiles(folder);
  const made = await secrets.get('secret');
  expect(made.length).toBeGreaterThanOrEqual(43);
  await chmod(join(folder, 'secret'), 0o644);
  expect(await secrets.get('secret')).toBe(made);
  expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600);
  expect(await secrets.get('admin-secret')).not.toBe(made);
  await writeFile(join(folder, 'admin-secret'), '');
  await expect(secrets.get('admin-secret')).rejects.toThrow(/holds no secret/);
  expect((await readFile(join(folder, 'secret'), 'utf8')).trim()).toBe(made);
  await rm(folder, { recursive: true });
});
