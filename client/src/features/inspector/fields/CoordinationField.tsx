import { COORDINATION_STATES, type Leg } from '@parcours/shared/board';
import { useT } from '../../../i18n/useT.ts';
import { useAll, useBoard, useRecord } from '../../../session/hooks.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';

const STATES = ['unstated', ...COORDINATION_STATES] as const;

/** How the actors at the two ends of a leg pass people on; nothing where they are not two. */
export function CoordinationField({ leg }: { readonly leg: Readonly<Leg> }) {
  const a = useBoard(({ records }) => records.steps.get(leg.from)?.actor);
  const b = useBoard(({ records }) => records.steps.get(leg.to)?.actor);
  if (a === undefined || b === undefined || a === b) return null;
  return <PairField a={a} b={b} />;
}

function PairField({ a, b }: { readonly a: string; readonly b: string }) {
  const t = useT();
  const { attempt, commands } = useSession();
  const nameA = useRecord('actors', a)?.name ?? a;
  const nameB = useRecord('actors', b)?.name ?? b;
  const stated = useAll('coordination').find(
    (pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a),
  );
  const choose = (state: (typeof STATES)[number]) =>
    attempt(() => {
      if (state !== 'unstated') commands.setCoordination({ a, b, state });
      else if (stated !== undefined) commands.removeMany([stated.id]);
    });
  return (
    <Segmented
      label={t('coordination.title', { a: nameA, b: nameB })}
      value={stated?.state ?? 'unstated'}
      options={STATES.map((value) => ({ value, label: t(`coordination.${value}`) }))}
      hint={t('coordination.about')}
      onChange={choose}
    />
  );
}
