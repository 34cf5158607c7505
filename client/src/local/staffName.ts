import { recallJson, remember } from './webStorage.ts';

/** Who leads or helps in this browser, in whatever workshop. */
export interface StaffName {
  /** Drawn here once: by it a workshop knows the person again. */
  readonly person: string;
  readonly name: string;
}

const KEY = 'staff';

export function staffName(): StaffName | undefined {
  const kept = recallJson(KEY);
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { person, name }: Partial<Record<keyof StaffName, unknown>> = kept;
  return typeof person === 'string' && typeof name === 'string' ? { person, name } : undefined;
}

/** Keeps another name of the same person. */
export function rememberStaffName(name: string): StaffName {
  const person = staffName()?.person ?? drawnId();
  remember(KEY, JSON.stringify({ person, name }));
  return { person, name };
}

/** A page that came by plain HTTP has no `randomUUID`. */
function drawnId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
