const SINCE = 'since';

/** The version that the address (`location.href`) names to report progress since. */
export function sinceIn(address: string): number | undefined {
  const value = new URL(address).searchParams.get(SINCE) ?? '';
  return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;
}

/** The same address with another version, or with none. */
export function addressSince(address: string, since: number | undefined): string {
  const url = new URL(address);
  if (since === undefined) url.searchParams.delete(SINCE);
  else url.searchParams.set(SINCE, String(since));
  return url.href;
}
