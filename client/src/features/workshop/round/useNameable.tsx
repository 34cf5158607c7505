import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { ActorIcon } from '../../../records/actors/ActorIcon.tsx';
import { useBoard } from '../../../session/hooks.ts';

/** What of the board's palette can be named. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
  /** Whose service it is. */
  readonly of?: string | undefined;
  readonly icon: ReactNode;
}

/** The actors and the services of the board, by name. */
export function useNameable(): readonly Nameable[] {
  const actors = useBoard(({ records }) => records.actors);
  const services = useBoard(({ records }) => records.services);
  return useMemo(() => {
    const all: Nameable[] = [
      ...[...actors.values()].map(({ id, name, kind }) => ({ id, name, icon: <ActorIcon kind={kind} /> })),
      ...[...services.values()].map(({ id, name, actor }) => {
        const provider = actors.get(actor);
        return { id, name, of: provider?.name, icon: <ActorIcon kind={provider?.kind ?? 'other'} /> };
      }),
    ];
    return all.filter(({ name }) => name.trim() !== '').sort((a, b) => a.name.localeCompare(b.name));
  }, [actors, services]);
}
