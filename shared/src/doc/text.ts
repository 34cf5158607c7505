import type * as Y from 'yjs';
import { diffText } from '../texts/index.ts';

/** Makes a shared text read as `after`, touching only what differs. */
export function applyText(text: Y.Text, after: string): void {
  const { index, remove, insert } = diffText(text.toString(), after);
  if (remove > 0) text.delete(index, remove);
  if (insert !== '') text.insert(index, insert);
}
