import type { Translate } from '../i18n/messages.ts';
import { nodeName, type RecordMaps } from '../store/boardStore.ts';

/**
 * What a record is called, to say what something is about: a leg by the cards between which it runs, a text by its
 * beginning. Undefined where the board has no such record, or one that people do not speak of by itself.
 */
export function recordName(records: RecordMaps, t: Translate, id: string): string | undefined {
  const { legs, notes, frames, barriers, proposals, actors, services, assets, practices } = records;
  const leg = legs.get(id);
  if (leg !== undefined) {
    const from = nodeName(records, leg.from) ?? '';
    return t('canvas.leg.label', { from, to: nodeName(records, leg.to) ?? '' });
  }
  const note = notes.get(id);
  const named = actors.get(id) ?? services.get(id) ?? assets.get(id) ?? practices.get(id);
  const titled = frames.get(id) ?? barriers.get(id) ?? proposals.get(id);
  const name = nodeName(records, id) ?? (note && beginning(note.text)) ?? named?.name ?? titled?.title;
  return name === undefined ? undefined : name.trim() || t('common.untitled');
}

/** The first line of a text. */
export const beginning = (text: string): string => text.trim().split('\n', 1)[0] ?? '';
