import { cutText } from './board/graphemes.ts';

/** What a file holds, by which it is told from others of the same board. */
export interface FileContent {
  /** Of the board, or of the workshop. */
  readonly title: string;
  readonly what: 'report' | 'map' | 'picture' | 'board' | 'workshop' | 'kit' | 'services' | 'scenario';
  /** In which language it is written and for whom; a board's own file has all, as it was written. */
  readonly edition?: { readonly language?: string; readonly audience?: string } | undefined;
  /** ISO, of its making. */
  readonly day?: string | undefined;
  readonly ending: string;
}

/** What the services of a board can be had as, and how such a file's name ends: HSDS 3, a table, and a city pack of ours. */
export const SERVICES_ENDINGS = { hsds: 'hsds.json', services: 'csv', pack: 'pack.json' } as const;

/** In characters: with four bytes each, a name still has fewer than the 255 bytes that file systems allow. */
const LONGEST = 45;

/** Its name: letters and digits of any script, and hyphens. No system stumbles over it, and no two editions share it. */
export function fileName({ title, what, edition, day, ending }: FileContent): string {
  const words = cutText(title.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'), LONGEST);
  const named = words.replace(/^-+|-+$/g, '') || 'parcours';
  const parts = [named, what, edition?.language, edition?.audience, day];
  return `${parts.filter((part) => part !== undefined).join('-')}.${ending}`;
}
