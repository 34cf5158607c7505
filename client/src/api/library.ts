import type { PackCard } from '@parcours/shared/api';
import { call, callForFile } from './request.ts';

/**
 * Puts a scenario or a city pack on the server's shelf; wants the administrator's secret where creating boards does.
 * @throws ApiError
 */
export async function publish(file: Blob, adminSecret: string | undefined): Promise<void> {
  await call('POST /api/library', { bytes: file, bearer: adminSecret });
}

/** Takes a scenario or a city pack off the shelf for good; wants the administrator's secret likewise. @throws ApiError */
export async function takeOffShelf(id: string, adminSecret: string | undefined): Promise<void> {
  await call('DELETE /api/library/{id}', { path: { id }, bearer: adminSecret });
}

/** The city packs on the server's shelf. @throws ApiError */
export async function listPacks(signal: AbortSignal): Promise<readonly PackCard[]> {
  return (await call('GET /api/library', { query: {}, signal })).packs;
}

/** One of them as a file, called as it is. @throws ApiError */
export async function fetchPack({ id, title }: PackCard): Promise<File> {
  return new File([await callForFile('GET /api/library/{id}', { path: { id } })], title);
}
