import type { LocalPractice } from '../../board/index.ts';
import type { Practice, PracticeOrigin } from './practice.ts';

/** What a group wrote down of a city, as the library tells of others; `city` is that of the board or the pack. */
export function localPractices(
  records: readonly Readonly<LocalPractice>[],
  city: string,
  origin: PracticeOrigin,
): Practice[] {
  return records.map((record) => asPractice(record, record.city?.trim() || city.trim(), origin));
}

function asPractice(
  { id, name, what = '', whom, legalBasis, reference, url, dimensions, levels, rights }: LocalPractice,
  city: string,
  origin: PracticeOrigin,
): Practice {
  return {
    id,
    city,
    cityNames: city === '' ? [] : [city],
    title: name,
    what: what.trim(),
    whom: whom?.trim() || undefined,
    told: 'described',
    answers: { dimensions: [...dimensions], levels: [...levels], rights: [...rights] },
    needs: legalBasis?.trim() || undefined,
    source: { place: reference?.trim() ?? '', url },
    origin,
  };
}
