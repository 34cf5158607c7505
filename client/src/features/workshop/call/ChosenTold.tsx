import { useEffect } from 'react';
import { useUi } from '../../../session/hooks.ts';

interface ChosenToldProps {
  onChosen(card: string | undefined): void;
}

/** Tells which card or way of the board is chosen, where it is one. */
export function ChosenTold({ onChosen }: ChosenToldProps) {
  const chosen = useUi(({ selection }) => (selection.size === 1 ? [...selection][0] : undefined));
  useEffect(() => {
    onChosen(chosen);
    return () => onChosen(undefined);
  }, [chosen, onChosen]);
  return null;
}
