import { dayIn } from '../../board/index.ts';
import { contextOf, type ReportOptions } from '../context.ts';
import type { Audience } from '../edition/audience.ts';
import { editionFor } from '../edition/edition.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { languageOf } from '../messages/languages.ts';
import type { Absence, AbsentGroup, Group, WorkshopBoard } from './boards.ts';
import { type Finding, findingKey, findingsOf } from './findings.ts';
import { groupNames } from './groupNames.ts';
import { type MatchedRecords, matchRecords } from './matching/matchRecords.ts';
import { type SharedGaps, sharedGapsOf } from './sharedGaps.ts';

/** What every part of a workshop report is written from. */
export interface WorkshopContext extends SharedGaps {
  readonly title: string;
  readonly groups: readonly Group[];
  readonly absent: readonly { readonly name: string; readonly absence: Absence }[];
  readonly same: MatchedRecords;
  readonly findings: readonly Finding[];
  readonly audience: Audience;
  readonly words: Catalogue;
  readonly generatedAt: string | undefined;
  /** The day (ISO) on which the reader gets the report. */
  readonly today: string | undefined;
}

export interface WorkshopOptions extends ReportOptions {
  readonly audience: Audience;
  readonly title: string;
  /** Whether robots made the boards. */
  readonly isRehearsal?: boolean | undefined;
  /** Groups that belong to the workshop and whose boards cannot be had. */
  readonly absent?: readonly AbsentGroup[];
}

type Compared = SharedGaps & Pick<WorkshopContext, 'groups' | 'same' | 'findings'>;
type Compare = Pick<WorkshopContext, 'words'> & Pick<ReportOptions, 'generatedAt' | 'timeZone' | 'practices'>;

/** Each board is first made what its reader may see; what is compared is that alone. */
export function workshopContextOf(
  boards: readonly WorkshopBoard[],
  { audience, title, isRehearsal = false, absent = [], ...options }: WorkshopOptions,
): WorkshopContext {
  const { generatedAt, timeZone = 'UTC' } = options;
  const { words } = languageOf(options.lang);
  const names = groupNames([...boards, ...absent], (place) => words.workshop.groupNumbered({ place }));
  const told = compare(boards, names, audience, { ...options, words });
  const findings =
    audience === 'internal'
      ? told.findings
      : trueOf(told.findings, compare(boards, names, 'internal', { words }));
  return {
    ...told,
    findings,
    title: isRehearsal ? words.workshop.rehearsal({ title }) : title,
    absent: absent.map(({ absence }, at) => ({ name: names[boards.length + at] ?? '', absence })),
    audience,
    words,
    generatedAt,
    today: generatedAt === undefined ? undefined : dayIn(timeZone, new Date(generatedAt)),
  };
}

function compare(
  boards: readonly WorkshopBoard[],
  names: readonly string[],
  audience: Audience,
  { words, ...options }: Compare,
): Compared {
  const groups = boards.map(({ board, analysis }, at): Group => {
    const edition = editionFor(audience, board, analysis);
    return { name: names[at] ?? '', context: contextOf(edition, words, options) };
  });
  const same = matchRecords(
    groups.map(({ context }) => context.edition.board),
    groups.map(({ name }) => name),
  );
  const shared = sharedGapsOf(groups, same);
  return { groups, same, ...shared, findings: findingsOf(groups, same, shared.gaps) };
}

/** "This group alone" would be untrue where another found the same and it is only not told. */
function trueOf(findings: readonly Finding[], { findings: known }: Compared): Finding[] {
  const keys = new Set(known.map(findingKey));
  return findings.filter((finding) => keys.has(findingKey(finding)));
}
