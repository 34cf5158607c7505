import { asPackage, isTableName } from '@parcours/shared/directory';

/** Files that came together as one: tables as the package that they are, of others the first. */
export async function oneFile(files: readonly File[]): Promise<File | undefined> {
  const tables = files.filter(({ name }) => isTableName(name));
  const [first, ...others] = await Promise.all(
    tables.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  if (first === undefined || others.length === 0) return tables[0] ?? files[0];
  const { name, bytes } = asPackage([first, ...others]);
  return new File([Uint8Array.from(bytes)], name, { type: 'application/zip' });
}
