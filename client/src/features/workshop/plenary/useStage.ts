import type { SeatPlenaryView } from '@parcours/shared/workshop';
import { useState } from 'react';
import { type AnsweredCall, useAnswer } from '../call/useAnswer.ts';

/** A plenary as one page takes part in it. */
export interface Stage {
  readonly plenary: SeatPlenaryView;
  /** Whether the page goes along with the presenter, or is about to. */
  readonly call: AnsweredCall<Begun>;
  readonly isFollowing: boolean;
}

interface Begun {
  /** Of the first turn that this page knows of. */
  readonly id: string;
}

/** A plenary calls everybody as it begins; who went along goes from group to group with it. */
export function useStage(workshop: string, plenary: SeatPlenaryView | undefined): Stage | undefined {
  const [begun, setBegun] = useState<Begun>();
  if (plenary === undefined ? begun !== undefined : begun === undefined)
    setBegun(plenary && { id: plenary.turn });
  const call = useAnswer(`${workshop}.stage`, plenary && begun);
  if (plenary === undefined || call === undefined) return undefined;
  return { plenary, call, isFollowing: plenary.part !== 'presenter' && call.answer.kind === 'there' };
}
