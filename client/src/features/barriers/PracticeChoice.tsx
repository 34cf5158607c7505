import { useT } from '../../i18n/useT.ts';
import { usePractices } from '../../records/practices/usePractices.ts';
import { useAll } from '../../session/hooks.ts';
import { Select } from '../../ui/controls.tsx';
import type { PartProps } from './proposalProps.ts';

const UNSAID = '';

/** A practice that a proposal follows: of the board's own, of the library those that answer its barriers. */
export function PracticeChoice({ proposal, edit }: PartProps) {
  const t = useT();
  const { practice = UNSAID } = proposal;
  const { find, answering } = usePractices();
  const own = useAll('practices').map(({ id, name }) => ({
    value: id as string,
    label: name.trim() || t('common.untitled'),
  }));
  const barriers = useAll('barriers').filter(({ id }) => proposal.barriers.includes(id));
  const followed = find(practice);
  const offered = new Set([...(followed ? [followed] : []), ...answering(barriers)]);
  const others = [...offered]
    .filter(({ id }) => own.every(({ value }) => value !== id))
    .map(({ id, city, title }) => ({ value: id, label: t('practices.ofCity', { city, title }) }));
  const isUnknown = practice !== UNSAID && followed === undefined;
  if (own.length + others.length === 0 && !isUnknown) return null;
  return (
    <Select
      label={t('field.practice')}
      mark={t('common.optional')}
      value={practice}
      options={[
        { value: UNSAID, label: t('practices.none') },
        ...(isUnknown ? [{ value: practice, label: t('practices.elsewhere') }] : []),
        ...own,
        ...others,
      ]}
      onChange={(chosen) => edit.set({ practice: chosen === UNSAID ? undefined : chosen })}
    />
  );
}
