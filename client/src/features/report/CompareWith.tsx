import type { BoardAccess, ReportOptions } from '../../api/reports.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { versionTitle } from '../../i18n/versionTitle.ts';
import { Select } from '../../ui/controls.tsx';
import { addressSince } from './since.ts';
import { useVersions } from './useVersions.ts';

interface CompareWithProps {
  readonly access: BoardAccess;
  readonly options: ReportOptions;
  onChange(options: ReportOptions): void;
}

const NOTHING = 'nothing';

/** Chooses the version of the board to report progress since, where one is kept; the address keeps the choice. */
export function CompareWith({ access, options, onChange }: CompareWithProps) {
  const t = useT();
  const format = useFormat();
  const versions = useVersions(access);
  const { since } = options;
  if (versions === undefined || (versions.length === 0 && since === undefined)) return null;
  const known = versions.map((version) => ({
    value: String(version.version),
    label: t('report.compare.version', { name: versionTitle(t, version), date: format.date(version.at) }),
  }));
  const isLost = since !== undefined && versions.every(({ version }) => version !== since);
  const lost = { value: String(since), label: t('report.compare.lost') };
  const choose = (value: string) => {
    const chosen = value === NOTHING ? undefined : Number(value);
    history.replaceState(history.state, '', addressSince(location.href, chosen));
    onChange({ ...options, since: chosen });
  };
  return (
    <Select
      label={t('report.compare')}
      value={since === undefined ? NOTHING : String(since)}
      options={[{ value: NOTHING, label: t('report.compare.nothing') }, ...(isLost ? [lost] : []), ...known]}
      onChange={choose}
    />
  );
}
