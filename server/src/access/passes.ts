import { type Capability, type Role, WORKSHOP_SCOPE } from '@parcours/shared/protocol';
import type { BoardReach, Holder, Presence } from '@parcours/shared/workshop';
import type { TokenAuthority } from './tokenAuthority.ts';

/** What somebody may do on a board now, and as whom. */
export interface Standing {
  readonly role: Role;
  /** Of somebody in a workshop: their place, and what they are called, whatever their page says. */
  readonly seat?: string | undefined;
  readonly alias?: string | undefined;
  /** How somebody in a workshop is there for others; all else are so openly. */
  readonly presence?: Presence | undefined;
}

/** What a connection to a board, or a request about one, is admitted with. */
export interface Pass {
  readonly document: string;
  /** When it ends, in seconds since the epoch. */
  readonly expires: number;
  /**
   * What it is good for now: a link may be revoked, and a place in a workshop may change. `moved` where the person's
   * place is at another board of their workshop; undefined where it opens nothing any more.
   */
  standing(): Standing | 'moved' | undefined;
}

/** What the holder of a token may do on a board, as a live workshop knows it. */
export interface WorkshopReach {
  /** Undefined where there is no such live workshop. */
  reachIn(workshop: string): Promise<((holder: Holder, board: string) => BoardReach | undefined) | undefined>;
}

/** Admits tokens to boards: those of boards by what they say, those of workshops by what is looked up. */
export interface Passes {
  /** Undefined where a token does not open the board. A promise where that has to be looked up. */
  open(token: string, document: string): Pass | undefined | Promise<Pass | undefined>;
}

export function createPasses(tokenAuthority: TokenAuthority, workshops: WorkshopReach): Passes {
  const openLookedUp = async (capability: Capability, document: string): Promise<Pass | undefined> => {
    const holder = holderOf(capability);
    if (holder === undefined) return undefined;
    const reach = await workshops.reachIn(capability.document.slice(WORKSHOP_SCOPE.length));
    const standing = () =>
      tokenAuthority.holds(capability) ? standingOf(holder, reach?.(holder, document)) : undefined;
    return standing() && { document, expires: capability.expires, standing };
  };
  return {
    open: (token, document) => {
      const capability = tokenAuthority.admit(token);
      if (capability === undefined) return undefined;
      if (capability.document.startsWith(WORKSHOP_SCOPE)) return openLookedUp(capability, document);
      if (capability.document !== document) return undefined;
      const { role, expires } = capability;
      return { document, expires, standing: () => (tokenAuthority.holds(capability) ? { role } : undefined) };
    },
  };
}

/** Who holds a token of a workshop; undefined where it is good for nothing but coming in. */
export function holderOf({ role, seat }: Capability): Holder | undefined {
  if (seat !== undefined) return { kind: 'seat', seat };
  switch (role) {
    case 'view':
      return { kind: 'screen' };
    case 'contribute':
      return undefined;
    case 'edit':
    case 'facilitate':
      return { kind: 'staff', role, person: undefined };
  }
}

function standingOf(holder: Holder, reach: BoardReach | undefined): Standing | 'moved' | undefined {
  if (reach === undefined) return undefined;
  if (reach.kind === 'moved') return 'moved';
  const { role, alias, presence } = reach;
  return holder.kind === 'seat' ? { role, seat: holder.seat, alias, presence } : { role, presence };
}
