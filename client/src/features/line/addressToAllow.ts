import { SYNC_PATH } from '@parcours/shared/protocol';

/** The address that a network has to let WebSockets through to. */
export function addressToAllow({ protocol, host }: Pick<Location, 'protocol' | 'host'>): string {
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}${SYNC_PATH}/`;
}
