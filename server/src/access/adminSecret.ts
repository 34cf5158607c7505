import { adminNeeded, type Config } from '../config.ts';
import type { Secrets } from '../ports/secrets.ts';

/** What administrators show; undefined where anybody who reaches the server may do what they may. */
export async function adminSecretOf(config: Config, secrets: Secrets): Promise<string | undefined> {
  if (!adminNeeded(config)) return undefined;
  return config.adminSecret ?? (await secrets.get('admin-secret'));
}
