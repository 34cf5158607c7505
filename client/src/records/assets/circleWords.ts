import type { AssetId, Step } from '@parcours/shared/board';
import { useCallback } from 'react';
import type { Translate } from '../../i18n/messages.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useAll, useBoard } from '../../session/hooks.ts';

/** Puts a circle of papers in words: no A without B, no B without A. */
export function useCircleWords(): (circle: readonly AssetId[]) => string {
  const t = useT();
  const format = useFormat();
  const assets = useBoard(({ records }) => records.assets);
  const steps = useAll('steps');
  return useCallback(
    (circle) => {
      const names = (ids: readonly AssetId[]) => ids.map((id) => assets.get(id)?.name ?? id);
      const loop = loopOf(circle, steps);
      return loop === undefined
        ? t('story.circle.knot', { items: format.list(names(circle)) })
        : loopWords(t, format.list, names(loop));
    },
    [t, format, assets, steps],
  );
}

function loopWords(
  t: Translate,
  list: (items: readonly string[]) => string,
  names: readonly string[],
): string {
  const [only = ''] = names;
  if (names.length === 1) return t('story.circle.self', { a: only });
  const clauses = names.map((a, index) =>
    t(index === 0 ? 'story.circle.first' : 'story.circle.next', { a, b: names[index + 1] ?? only }),
  );
  return `${list(clauses)}.`;
}

/**
 * Puts a circle's assets in the order in which they wait for each other, each needing the next and the last the
 * first. Undefined where no single loop through all of them can be read off the steps alone.
 */
export function loopOf(
  circle: readonly AssetId[],
  steps: readonly Pick<Step, 'needs' | 'gives'>[],
): readonly AssetId[] | undefined {
  const [first] = circle;
  if (first === undefined) return undefined;
  return extend([first], new Set(circle), waitsFor(new Set(circle), steps));
}

type Waits = ReadonlyMap<AssetId, ReadonlySet<AssetId>>;

/** For each asset of the circle, those of the circle that some step giving it asks for. */
function waitsFor(circle: ReadonlySet<AssetId>, steps: readonly Pick<Step, 'needs' | 'gives'>[]): Waits {
  const waits = new Map([...circle].map((asset) => [asset, new Set<AssetId>()]));
  for (const { needs, gives } of steps) {
    const needed = needs.filter((asset) => circle.has(asset));
    for (const asset of gives) for (const need of needed) waits.get(asset)?.add(need);
  }
  return waits;
}

/** Depth first; circles of papers have a handful of members, so that all orders can be tried. */
function extend(
  path: readonly AssetId[],
  circle: ReadonlySet<AssetId>,
  waits: Waits,
): readonly AssetId[] | undefined {
  const last = path.at(-1);
  const [first] = path;
  if (last === undefined || first === undefined) return undefined;
  const next = waits.get(last) ?? new Set();
  if (path.length === circle.size) return next.has(first) ? path : undefined;
  if (circle.size > MOST_ORDERED) return undefined;
  for (const asset of next) {
    const loop = path.includes(asset) ? undefined : extend([...path, asset], circle, waits);
    if (loop !== undefined) return loop;
  }
  return undefined;
}

const MOST_ORDERED = 8;
