import { own, type Rich, rich } from '../../rich.ts';
import { capital, count, grammar, outOf, quoted } from './basics.ts';

const { number, plural } = grammar;

/** English: the report over several boards. */
export const workshop = {
  report: 'Workshop report',
  untitled: 'Untitled workshop',
  groupNumbered: (place: number) => `Group ${number(place)}`,

  recurring: (again: number, total: number, boards: number): string => {
    if (boards < 2) return 'There is one board alone, so nothing can come back from one board to another.';
    if (again === 0) {
      return total === 1
        ? 'No gap comes back: the one gap was named by one group alone.'
        : `No gap comes back: none of the ${count(total)} gaps was named by two groups.`;
    }
    if (again === total) {
      return again === 1
        ? 'The one gap on these boards comes back with more than one group.'
        : `All ${count(total)} gaps on these ${count(boards)} boards come back with more than one group.`;
    }
    const [part, whole] = outOf(again, total);
    const come = again === 1 ? 'comes' : 'come';
    return `${capital(part)} of the ${whole} gaps on these ${count(boards)} boards ${come} back with more than one group.`;
  },
  counted:
    'Objectives are counted over all boards. A gap that several groups name counts as one: taking it away means taking it away for all of them.',
  noObjective: 'The boards name no objective yet, so there is nothing to decide.',
  nothingBlocked:
    'No objective on these boards is blocked by a barrier, so this note asks for none to be taken away.',
  beyondBarriers: (unattainable: number) =>
    `${capital(count(unattainable))} ${unattainable === 1 ? 'objective is' : 'objectives are'} out of reach even without any barrier; the report on each board says what is missing.`,
  namedBy: (groups: Rich): Rich => rich`named by ${groups}`,
  decideCompare: 'Ask the groups that share a gap to compare what they propose (part 8).',
  decideExplore: 'Ask the groups to look at the objectives that are not explored yet (part 3).',

  sideBySide: (boards: number) =>
    plural(boards, {
      one: 'This report is made as one over several boards, but there is one board alone in it.',
      other: `This report sets ${count(boards)} boards side by side. What comes back on several of them weighs more than what one group saw; what one group alone saw may be what the others missed.`,
    }),
  noRanking:
    'Neither groups nor cities are ranked. Groups had the same time, not the same knowledge: where a group explored little, that is a blank spot and no result.',
  noBoards: 'No board of this workshop can be read any more, so there is nothing to report.',
  boardsCaption: 'The boards in this report',
  group: 'Group',
  board: 'Board',
  city: 'City',
  people: 'People',
  objectives: 'Objectives',
  gaps: 'Gaps',
  erased: (groups: Rich): Rich => rich`Erased since, and not in this report: ${groups}.`,
  closed: (groups: Rich): Rich =>
    rich`Not in this report, because the link that the workshop was given was revoked or has expired: ${groups}.`,

  byHowMany: 'Groups that name it',
  gapsTitle: 'Gaps that come back',
  gapsIntro:
    'Each card is one gap as several groups met it, in the words of each. Gaps of one group follow where the decision note asks to take them away; all others of one group are in annex B.',
  noGaps: 'No barrier stands on these boards.',
  noCards:
    'No gap comes back, and none is asked to be taken away. What each group found alone is in annex B.',
  byGroups: (groups: number) =>
    plural(groups, { one: 'One group', other: `${capital(count(groups))} groups` }),
  inTheirWords: 'As the groups put it',
  put: (groups: Rich, title: string): Rich => rich`${groups}: ${quoted(title)}`,
  origin: 'Where it comes from',
  brought: (groups: Rich): Rich => rich`It was on the board that ${groups} started from, and they kept it.`,
  foundThemselves: (groups: Rich): Rich => rich`Put there by ${groups}.`,
  forGroup: (text: Rich, groups: Rich): Rich => rich`${text} (${groups})`,

  objectivesTitle: 'The same objectives, as each group found them',
  objectivesIntro:
    'Under each result stand the groups that came to it. Where groups differ, compare their ways: what is closed on one board may have been opened on another, or its obstacle not seen there. A dash says nothing.',
  objectivesCaption: (person: string) => `What ${person} wants, by group`,
  noObjectives: 'The boards name no objective yet.',

  servicesTitle: 'The same services, for different people and groups',
  servicesIntro:
    'Services that are on the way on more than one board, or for more than one person. Under each result stand the groups that came to it. Where one service treats two people differently, ask why.',
  servicesCaption: 'Services by person and group',
  noServices: 'No service is on the way of two boards or of two people.',

  findingsTitle: 'What one group found and others did not',
  findingsIntro:
    'Only where the others could have found it: they have the same person, the same objective, or the same service on their way. It is no fault of theirs; it is what to pass on to them.',
  findingsCaption: 'Found by one group alone',
  finding: 'What',
  found: {
    gap: 'Gap',
    way: 'Somebody to turn to',
    reached: 'A way that leads through',
    explored: 'A way at all',
  },
  foundKind: 'Kind',
  passOn: 'To pass on to',
  foundWay: (person: string, actor: string): Rich => rich`${own(person)} turns to ${quoted(actor)}`,
  noFindings: 'No group found anything that another could have found and did not.',

  handOffsTitle: 'Hand-offs that come back',
  handOffsIntro:
    'From one actor to another, on more than one board, where at least one group says that the two do not work together well. Under each state stand the groups that say so.',
  handOffsCaption: 'Hand-offs by group',
  unstated: (pairs: number) =>
    plural(pairs, {
      one: 'One more hand-off comes back of which no group said how it works: it is worth asking.',
      other: `${capital(count(pairs))} more hand-offs come back of which no group said how they work: it is worth asking.`,
    }),
  noHandOffs: 'No hand-off that fails comes back from one board to another.',

  ownersTitle: 'Who could remove what',
  ownersIntro: 'The gaps of all boards by whoever could remove them: first those that come back.',
  ofOneGroup: (gaps: number) =>
    plural(gaps, {
      one: 'One more gap was named by one group alone.',
      other: `${capital(count(gaps))} more gaps were each named by one group alone.`,
    }),
  kinds: 'Kinds of gap',
  kindsCaption: 'Kinds of gap, and on how many boards',
  boardsWith: 'Boards',

  swapTitle: 'Proposals to swap, and what was agreed',
  swapIntro:
    'What a group proposes for a gap that others have as well. It is for those others to judge whether it fits their case.',
  swapCaption: 'Proposals for gaps that come back',
  from: 'From',
  usefulTo: 'Of use to',
  noSwap: 'There is no proposal yet for a gap that comes back.',
  planCaption: 'All that the groups propose',

  boardsTitle: 'A. The boards',
  onBoard: (group: string, title: string): Rich => rich`${own(group)}: ${own(title)}`,
  aloneTitle: 'B. Gaps that one group alone named',
  aloneCaption: 'Gaps of one group, in order of priority',
  noneAlone: 'There are none.',
  methodText: [
    'Every board is analysed by itself, and in the public edition made public by itself, before anything is compared. Each board’s own report says how.',
    'Two records count as the same where they came with the same scenario, or with copies of the same file; else where they have the same place in the same data set; else, for actors and services, where they bear the same name in the same city. Capitals, accents and punctuation make no difference to a name. People, objectives and steps that groups made themselves are never taken for the same. What a group keeps apart on its board stays apart.',
    'Gaps are the same where they came with the scenario, or where they stand at the same service, actor or card, are of the same kind, and the same authority could remove them. Their words may differ, so each group’s words are shown.',
    'Gaps that come back are ordered by how many groups name them, then by how many objectives of all boards cannot open without taking them away, then by how many could, by people affected, by severity, and by votes. There is no score.',
    'What a few changes would open is tried on all boards at once. Up to 16 gaps that can matter every choice is tried; beyond that the best next change is taken each time, and the note says that there may be a better choice.',
  ],
};
