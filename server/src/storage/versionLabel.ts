import { ON_REQUEST, occasionShape } from '@parcours/shared/api';
import { z } from 'zod';
import type { BoardVersion } from '../ports/boardVersions.ts';

type Label = Pick<BoardVersion, 'name' | 'occasion'>;

/** No name begins with it now. Before versions were kept by themselves, a label was the name alone. */
const MARK = '\0';

const labelShape = z.strictObject({ name: z.string(), occasion: occasionShape });

/** What a version is called, and why it was kept, as the store holds it. */
export function encodeLabel({ name, occasion }: Label): string {
  return occasion.kind === 'wish' ? name : MARK + JSON.stringify({ name, occasion });
}

export function decodeLabel(text: string): Label {
  if (!text.startsWith(MARK)) return { name: text, occasion: ON_REQUEST };
  const label = labelShape.safeParse(jsonOf(text.slice(MARK.length)));
  // Before, a name could begin with the mark.
  return label.success ? label.data : { name: text, occasion: ON_REQUEST };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
