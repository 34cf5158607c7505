import { ACTOR_KINDS, CHANNELS, cutText, LEVELS } from '@parcours/shared/board';
import type { FieldValue } from '@parcours/shared/directory';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useLibraryT } from '../../ui/LibraryWords.tsx';

/** Of a text so much tells it from another. */
const LONGEST = 300;

/** What a field of an actor or a service says, as people read it. */
export function useValueWords(currency: string): (field: string, value: FieldValue) => string {
  const t = useT();
  const say = useLibraryT();
  const format = useFormat();
  const word = (field: string, value: string): string => {
    const kind = ACTOR_KINDS.find((each) => field === 'kind' && each === value);
    const level = LEVELS.find((each) => field === 'level' && each === value);
    const channel = CHANNELS.find((each) => field === 'channels' && each === value);
    if (kind !== undefined) return t(`actorKind.${kind}`);
    if (level !== undefined) return t(`level.${level}`);
    if (channel !== undefined) return t(`channel.${channel}`);
    return field === 'languages' ? format.language(value) : value;
  };
  return (field, value) => {
    if (typeof value === 'number')
      return field === 'fee' ? format.money(value, currency) : format.number(value);
    const text = [value ?? []]
      .flat()
      .map((each) => word(field, each))
      .join(' · ');
    const cut = cutText(text, LONGEST);
    return cut === '' ? say('directory.changes.nothing') : cut === text ? text : `${cut}…`;
  };
}
