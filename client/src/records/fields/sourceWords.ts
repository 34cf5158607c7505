import { isOld, type Source } from '@parcours/shared/board';
import { today } from '../../i18n/today.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';

/** When somebody last checked what a record says, whether that is long ago, and whether it is listed at all any more. */
export function useVerifiedWords(): (source: Source) => string {
  const t = useT();
  const format = useFormat();
  const day = (iso: string) => format.date(Date.parse(iso));
  return ({ verifiedOn, goneOn }) =>
    [
      verifiedOn === undefined
        ? t('field.source.unverified')
        : t('field.source.verified', { date: day(verifiedOn) }),
      verifiedOn !== undefined && isOld(verifiedOn, today()) && t('field.source.old'),
      goneOn !== undefined && t('field.source.gone', { date: day(goneOn) }),
    ]
      .filter(Boolean)
      .join(' · ');
}
