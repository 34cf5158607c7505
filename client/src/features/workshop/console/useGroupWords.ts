import { useGroupTitle, useLiveT } from '../../../live/LiveWords.tsx';

/** A group as it is spoken of within other words: "Group 7 Jasmine". */
export function useGroupWords(): (group: {
  readonly number: number;
  readonly name?: string | undefined;
}) => string {
  const say = useLiveT();
  const titleOf = useGroupTitle();
  return (group) => say('group.called', { group: titleOf(group) });
}
