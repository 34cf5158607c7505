import { useT } from '../../i18n/useT.ts';
import { useRecord } from '../../session/hooks.ts';
import { AssetIcon } from '../assets/AssetIcon.tsx';
import styles from './AssetRows.module.css';

interface AssetRowsProps {
  /** What the rows are: "needs", "gives", "holds". */
  readonly label: string;
  readonly assets: readonly string[];
  /** How many are shown before the rest is only counted. */
  readonly limit: number;
}

/** Assets on a card, a row each. */
export function AssetRows({ label, assets, limit }: AssetRowsProps) {
  const t = useT();
  if (assets.length === 0) return null;
  const more = assets.length - limit;
  return (
    <div className={styles.assets}>
      <span className={styles.assetsLabel}>{label}</span>
      <ul>
        {assets.slice(0, limit).map((id) => (
          <AssetRow key={id} id={id} />
        ))}
        {more > 0 && <li className={styles.more}>{t('canvas.more', { count: more })}</li>}
      </ul>
    </div>
  );
}

function AssetRow({ id }: { readonly id: string }) {
  const asset = useRecord('assets', id);
  if (asset === undefined) return null;
  return (
    <li className={styles.asset} title={asset.name}>
      <AssetIcon kind={asset.kind} />
      <span dir="auto">{asset.name}</span>
    </li>
  );
}
