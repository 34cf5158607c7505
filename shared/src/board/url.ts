const SAFE_SCHEMES = /^(https?:\/\/|mailto:)/i;

/** The address if it may be shown as a link (http, https or mailto), else undefined. */
export function safeUrl(url: string | undefined): string | undefined {
  const trimmed = url?.trim();
  return trimmed && SAFE_SCHEMES.test(trimmed) ? trimmed : undefined;
}
