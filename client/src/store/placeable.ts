import { isDictionary, isId } from '@parcours/shared/board';
import type { Placeable } from './uiStore.ts';

/** The type under which something dragged from the palette travels. */
export const PLACEABLE_TYPE = 'application/x-parcours';

export function writePlaceable(what: Placeable): string {
  return JSON.stringify(what);
}

/** What was dragged, from the text that travelled; undefined where that is something else. */
export function readPlaceable(text: string): Placeable | undefined {
  const value = parse(text);
  if (!isDictionary(value)) return undefined;
  const { kind, id } = value;
  switch (kind) {
    case 'service':
    case 'actor':
      return isId(id) ? { kind, id } : undefined;
    case 'step':
    case 'objective':
    case 'persona':
    case 'note':
    case 'frame':
      return { kind };
    default:
      return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
