import { roleCovers } from '@parcours/shared/protocol';
import { useCallback } from 'react';
import type { BoardAccess } from '../../api/boards.ts';
import type { ReportOptions } from '../../api/reports.ts';
import { fetchHistory, type Version } from '../../api/versions.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useT } from '../../i18n/useT.ts';
import { versionTitle } from '../../i18n/versionTitle.ts';
import { roleOfToken } from '../../session/role.ts';
import { Select } from '../../ui/controls.tsx';
import { replaceAddress } from '../../ui/layers/entries.ts';
import { loadedValue, useLoad } from '../../ui/useLoad.ts';

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
    replaceAddress(addressSince(location.href, chosen));
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

/**
 * The versions of a board, the latest first; undefined until they are known, and where the link does not tell them or
 * the server cannot be reached.
 */
function useVersions({ boardId, token }: BoardAccess): readonly Version[] | undefined {
  const isTold = roleCovers(roleOfToken(token), 'edit');
  const load = useCallback(
    async (signal: AbortSignal) => (await fetchHistory({ boardId, token }, signal)).versions,
    [boardId, token],
  );
  return loadedValue(useLoad(isTold ? load : undefined).state);
}

const SINCE = 'since';

/** The version that the address (`location.href`) names to report progress since. */
export function sinceIn(address: string): number | undefined {
  const value = new URL(address).searchParams.get(SINCE) ?? '';
  return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;
}

/** The same address with another version, or with none. */
export function addressSince(address: string, since: number | undefined): string {
  const url = new URL(address);
  if (since === undefined) url.searchParams.delete(SINCE);
  else url.searchParams.set(SINCE, String(since));
  return url.href;
}
