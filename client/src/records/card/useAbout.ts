import { useLayoutEffect } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useBoard, useObjective, useUi } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useBarriersOn } from '../barriers/barriersOn.tsx';

/**
 * Describes a card to screen readers beyond its name, at every zoom: whom a step is with, how an objective stands, what
 * stands in the way, whether it is selected, and what keys do then. It is put on React Flow's element around the card, which has the keyboard.
 */
export function useAbout(id: string): void {
  const t = useT();
  const { canEdit } = useSession();
  const actor = useBoard(({ records }) => records.actors.get(records.steps.get(id)?.actor ?? '')?.name);
  const outcome = useObjective(id)?.now.outcome;
  const { barriers } = useBarriersOn(id);
  const isSelected = useUi(({ selection }) => selection.has(id));
  const about = [
    actor,
    outcome && t(`outcome.${outcome}`),
    ...barriers.map(
      ({ title, blocks }) => `${t(blocks ? 'canvas.barrier.blocks' : 'canvas.barrier.hinders')} ${title}`,
    ),
    t(isSelected ? (canEdit ? 'canvas.card.selected' : 'canvas.card.selected.read') : 'canvas.card.help'),
  ]
    .filter(Boolean)
    .join('; ');
  useLayoutEffect(() => {
    const card = document.querySelector(`.react-flow__node[data-id="${id}"]`);
    card?.setAttribute('aria-description', about);
  }, [id, about]);
}
