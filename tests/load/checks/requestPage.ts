import { decodePart } from '@parcours/shared/protocol';
import { bearer } from '../../helpers/server.ts';

/** A page that follows over HTTP requests, where WebSockets are blocked: all that it was brought. */
export interface RequestPage {
  readonly brought: readonly Uint8Array[];
  close(): void;
}

export async function followByRequests(http: string, workshop: string, token: string): Promise<RequestPage> {
  const stop = new AbortController();
  const post = (path: string) =>
    fetch(`${http}/api/workshops/${workshop}/connections${path}`, {
      method: 'POST',
      headers: { ...bearer(token), 'Content-Type': 'application/octet-stream' },
      signal: stop.signal,
    });
  const { connection }: { connection: string } = await (await post('')).json();
  const brought: Uint8Array[] = [];
  const take = async (after: number): Promise<number> => {
    const answer = await post(`/${connection}/received?after=${after}`);
    if (!answer.ok) throw new Error(`a page that follows by requests got ${answer.status}`);
    const { bytes } = decodePart(new Uint8Array(await answer.arrayBuffer()));
    brought.push(bytes);
    return after + bytes.length;
  };
  let after = await take(0);
  const listening = (async () => {
    while (!stop.signal.aborted) after = await take(after);
  })();
  // That it was closed is how it ends.
  listening.catch(() => {});
  return { brought, close: () => stop.abort() };
}
