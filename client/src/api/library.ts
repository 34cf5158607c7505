import { call } from './request.ts';

/** Puts a scenario on the server's shelf; wants the administrator's secret where creating boards does. @throws ApiError */
export async function publishScenario(file: Blob, adminSecret: string | undefined): Promise<void> {
  await call('POST /api/library', { bytes: file, bearer: adminSecret });
}
