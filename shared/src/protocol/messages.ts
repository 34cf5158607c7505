import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** The message types of `y-websocket`, one message a frame, and one of our own. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /**
   * `[100, n]` from a client asks to be told when all that it sent before is on disk; the server then answers
   * `[100, n]`. A client that knows nothing of it never asks, and is never answered.
   */
  saved: 100,
} as const;

const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;
const PERMISSION_DENIED = 0;

/** One frame from a client, decoded. Updates and state vectors are still bytes of Yjs, not yet checked. */
export type ClientMessage =
  | { readonly type: 'sync-step-1'; readonly stateVector: Uint8Array }
  | { readonly type: 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly update: Uint8Array }
  | { readonly type: 'query-awareness' }
  | { readonly type: 'saved'; readonly number: number };

/**
 * Decodes one frame from a client. A sync step 2 and an update carry the same, so both are an `update`.
 * @throws Error where the frame is cut short, has bytes left over, or is of a type that no client sends.
 */
export function decodeClientMessage(frame: Uint8Array): ClientMessage {
  const decoder = decoding.createDecoder(frame);
  const message = readMessage(decoder);
  if (decoding.hasContent(decoder)) throw new Error('bytes left over after the message');
  return message;
}

function readMessage(decoder: decoding.Decoder): ClientMessage {
  const type = decoding.readVarUint(decoder);
  switch (type) {
    case MESSAGE.sync:
      return readSyncMessage(decoder);
    case MESSAGE.awareness:
      return { type: 'awareness', update: readBytes(decoder) };
    case MESSAGE.queryAwareness:
      return { type: 'query-awareness' };
    case MESSAGE.saved:
      return { type: 'saved', number: decoding.readVarUint(decoder) };
    default:
      throw new Error(`message type ${type} is not one that clients send`);
  }
}

function readSyncMessage(decoder: decoding.Decoder): ClientMessage {
  const step = decoding.readVarUint(decoder);
  switch (step) {
    case SYNC_STEP_1:
      return { type: 'sync-step-1', stateVector: readBytes(decoder) };
    case SYNC_STEP_2:
    case SYNC_UPDATE:
      return { type: 'update', update: readBytes(decoder) };
    default:
      throw new Error(`sync message ${step} is unknown`);
  }
}

/** lib0 would give fewer bytes than announced instead of throwing. */
function readBytes(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder);
  if (length > decoder.arr.length - decoder.pos) throw new Error('the message is cut short');
  return decoding.readUint8Array(decoder, length);
}

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write);

/** Built in one piece: there is one for every update that a server passes on. */
function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
  const length = lengthBytes(bytes.length);
  const message = new Uint8Array(2 + length.length + bytes.length);
  message[0] = MESSAGE.sync;
  message[1] = step;
  message.set(length, 2);
  message.set(bytes, 2 + length.length);
  return message;
}

/** A length as lib0 writes it: seven bits a byte, the lowest first. */
function lengthBytes(length: number): number[] {
  const bytes: number[] = [];
  let rest = length;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 | (rest & 127));
  return [...bytes, rest];
}

/** "This is what I have; send me the rest." */
export const encodeSyncStep1 = (stateVector: Uint8Array): Uint8Array => syncFrame(SYNC_STEP_1, stateVector);

/** The answer to a sync step 1: all that the other side lacks. */
export const encodeSyncStep2 = (update: Uint8Array): Uint8Array => syncFrame(SYNC_STEP_2, update);

export const encodeUpdate = (update: Uint8Array): Uint8Array => syncFrame(SYNC_UPDATE, update);

export function encodeAwareness(update: Uint8Array): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, update);
  });
}

/** Tells a stock provider that it may not do what it did; it logs the reason and stays connected. */
export function encodePermissionDenied(reason: string): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.auth);
    encoding.writeVarUint(encoder, PERMISSION_DENIED);
    encoding.writeVarString(encoder, reason);
  });
}

/** The question from a client, and the server's answer: both carry the client's number. */
export function encodeSaved(number: number): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.saved);
    encoding.writeVarUint(encoder, number);
  });
}
