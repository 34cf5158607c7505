import { COLLECTION_NAMES, isCardName, isDictionary, isId } from '@parcours/shared/board';
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
  if (kind === 'services' || kind === 'actors') return isId(id) ? { kind, id } : undefined;
  const card = COLLECTION_NAMES.filter(isCardName).find((name) => name === kind);
  return card && { kind: card };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
