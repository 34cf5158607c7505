import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/**
 * What one client tells of itself: a cursor, a name, a selection. `state` is JSON text, `null` where the client
 * has left; the higher `clock` of one client holds.
 */
export interface AwarenessEntry {
  readonly client: number;
  readonly clock: number;
  readonly state: string;
}

/** The state of a client that has left. */
export const GONE = 'null';

/**
 * Decodes an awareness update of y-protocols. The states stay text: a relay has no use for their content.
 * @throws Error where it is cut short, has bytes left over, or holds more than `maxEntries`.
 */
export function decodeAwareness(update: Uint8Array, maxEntries: number): AwarenessEntry[] {
  const decoder = decoding.createDecoder(update);
  const count = decoding.readVarUint(decoder);
  if (count > maxEntries) throw new Error(`${count} awareness states in one message`);
  const entries: AwarenessEntry[] = [];
  for (let index = 0; index < count; index += 1) entries.push(readEntry(decoder));
  if (decoding.hasContent(decoder)) throw new Error('bytes left over after the awareness states');
  return entries;
}

function readEntry(decoder: decoding.Decoder): AwarenessEntry {
  return {
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: decoding.readVarString(decoder),
  };
}

/** Encodes awareness states as y-protocols does. */
export function encodeAwarenessEntries(entries: readonly AwarenessEntry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { client, clock, state } of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  });
}
