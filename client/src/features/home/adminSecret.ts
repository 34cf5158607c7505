const KEY = 'parcours.adminSecret';

/** The administrator's secret that was given in this tab, if any. */
export function adminSecret(): string | undefined {
  return sessionStorage.getItem(KEY) ?? undefined;
}

export function keepAdminSecret(secret: string): void {
  sessionStorage.setItem(KEY, secret);
}
