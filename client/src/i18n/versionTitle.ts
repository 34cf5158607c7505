import type { Version } from '../api/versions.ts';
import type { Translate } from './messages.ts';

/** What a version is called: by its name, or by why it was kept. */
export function versionTitle(t: Translate, { name, occasion }: Pick<Version, 'name' | 'occasion'>): string {
  if (name !== '') return name;
  switch (occasion.kind) {
    case 'wish':
      return t('history.unnamed');
    case 'removal':
      return t('history.occasion.removal', { count: occasion.cards });
    case 'phase':
      return t('history.occasion.phase');
    case 'work':
      return t('history.occasion.work');
  }
}
