import type { AssetId } from '@parcours/shared/board';
import { RefreshCcw } from 'lucide-react';
import type { Translate } from '../../i18n/messages.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { useAll, useBoard } from '../../session/hooks.ts';
import { loopOf } from './circles.ts';
import styles from './Objective.module.css';

/** A circle of papers in words: no A without B, no B without A. */
export function CircleWords({ circle }: { readonly circle: readonly AssetId[] }) {
  const t = useT();
  const format = useFormat();
  const assets = useBoard(({ records }) => records.assets);
  const steps = useAll('steps');
  const names = (ids: readonly AssetId[]) => ids.map((id) => assets.get(id)?.name ?? id);
  const loop = loopOf(circle, steps);
  return (
    <p className={styles.circle}>
      <RefreshCcw size={18} aria-hidden />
      <span>
        {loop === undefined
          ? t('story.circle.knot', { items: format.list(names(circle)) })
          : loopWords(t, format.list, names(loop))}
      </span>
    </p>
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
