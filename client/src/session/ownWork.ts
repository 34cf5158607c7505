import { LOCAL } from '@parcours/shared/doc';
import type { Doc, Transaction } from 'yjs';
import { ownClients, rememberOwnClient } from '../local/ownClients.ts';

/** Tells whether somebody works in this browser under a client id. */
export type IsOwn = (client: number) => boolean;

/** By what this browser has changed boards under, in other windows and before a reload too. */
export function watchOwnWork(doc: Doc): IsOwn {
  let known = new Set(ownClients());
  rememberOnce(doc);
  return (client) => {
    if (client === doc.clientID || known.has(client)) return true;
    known = new Set(ownClients());
    return known.has(client);
  };
}

/** Not for a person who only looks, so that nothing of them is stored. */
function rememberOnce(doc: Doc): void {
  const onChange = ({ origin }: Transaction) => {
    if (origin !== LOCAL) return;
    doc.off('afterTransaction', onChange);
    rememberOwnClient(doc.clientID);
  };
  doc.on('afterTransaction', onChange);
}
