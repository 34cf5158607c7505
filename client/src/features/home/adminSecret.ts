import { ApiError } from '../../api/request.ts';
import { inWindow } from '../../local/storage.ts';

const KEY = 'adminSecret';

/** The administrator's secret that was given in this window, if any. */
export function adminSecret(): string | undefined {
  return inWindow.recall(KEY);
}

export function keepAdminSecret(secret: string): void {
  inWindow.remember(KEY, secret);
}

/** Whether the server refused because it wants the secret, or another one. */
export function isSecretWanted(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'access.admin';
}
