import { joined, own, type Rich, rich } from '../../rich.ts';
import { capital, count, grammar } from './basics.ts';

const { plural } = grammar;

/** English: the right of reply, the action plan and the annexes. */
export const plan = {
  title: 'Right of reply and action plan',
  reply: 'Right of reply',
  replyIntro:
    'These services are named in a gap. They were not in the room, or did not speak as such: before the report goes further, they are asked what they see.',
  replyCaption: 'Services named, and their reply',
  noReply: 'No gap names a service or an actor, so there is nobody to hear.',
  named: 'Named',
  inGaps: 'In',
  theirReply: 'Their reply',
  actions: 'Action plan',
  actionsCaption: 'What is proposed, by whom, and by when',
  action: 'Action',
  firstStep: 'First step',
  owner: 'In charge',
  due: 'By',
  kind: 'Kind and cost',
  state: 'State',
  closes: 'For',
  indicator: 'How to see it',
  noProposals: 'The board holds no proposal yet.',
  rejected: 'Turned down by the group',
  review: (date: string | undefined) =>
    date === undefined ? 'Review after 90 days.' : `Review after 90 days: ${date}.`,
  progress: 'Progress',
  noEarlier:
    'This report is not set against an earlier version of the board. Keep the board as it is today as a version: the next report can be compared with it.',
};

export const annexes = {
  title: 'Annexes',
  routes: 'A. The ways, step by step',
  routeCaption: (name: string) => `Every step that leads on from ${name}`,
  step: 'Step',
  withWhom: 'With',
  needs: 'Asks for',
  gives: 'Gives',
  effort: 'Takes',
  leadsTo: 'Leads to',
  obstacles: 'Gaps',
  noRoute: (name: string): Rich => rich`No step leads on from ${own(name)} yet.`,
  nothing: '–',
  nowhere: 'nowhere yet',
  leg: (to: string, kind: string | undefined, label: string | undefined): Rich => {
    const details = [...(kind ? [rich`${kind}`] : []), ...(label ? [rich`${own(label)}`] : [])];
    return details.length > 0 ? rich`${own(to)} (${joined(details, ': ')})` : rich`${own(to)}`;
  },
  notes: 'B. Notes, votes and comments',
  noNotes: 'The board holds no notes.',
  votesCaption: 'Votes of the group',
  votedOn: 'On',
  votes: 'Votes',
  noVotes: 'No votes were cast.',
  comments: 'Comments',
  comment: (author: string, text: string): Rich => rich`${own(author)}: ${own(text)}`,
  commentOn: (subject: Rich): Rich => rich`(on ${subject})`,
  otherRecord: 'another record of the board',
  noComments: 'There are no comments.',
  commentsWithheld: 'Comments are part of the internal edition alone.',
  problems: 'C. Problems found in the data',
  noProblems: 'Every record of the board could be read.',
  problemsCaption: 'Records left out or mended when the board was read',
  problemsIntro: (total: number) =>
    plural(total, {
      one: 'One record could not be read as it was. The report goes without what was left out.',
      other: `${capital(count(total))} records could not be read as they were. The report goes without what was left out.`,
    }),
  problemsWithheld: 'Problems in the data are listed in the internal edition alone.',
  where: 'Where',
  record: 'Record',
  problem: 'Problem',
  method: 'D. Method',
  methodText: [
    'The group drew one person’s ways through the city: steps, what each asks for and gives, and what stands in the way. Everything else in this report is calculated from that drawing; no judgement is added.',
    'A step can be taken when one way leads to it, everything it asks for is in hand, and no closed door stands before it. An objective is open, hindered, blocked or out of reach accordingly. The smallest changes that open a blocked objective are found by trying combinations of barriers.',
    'The quickest way counts the days of the steps that have to follow one another; visits and cost are added up. An office or a step is a single point of failure when, without it, the objective would not be reached.',
    'Gaps are ordered by how many objectives cannot open without them, then by how many could, by people affected, by severity, and by votes. There is no score.',
  ],
  sources: 'F. Sources',
  sourcesCaption: 'Where the facts about actors and services come from',
  dataset: 'Source',
  about: 'What was taken from it, by the place in it',
  checkedOn: 'Checked on',
  notChecked: 'not yet',
  noSources: 'No actor or service on the board names a source.',
  evidenceLinks: 'Pages quoted as evidence',
  privacy: 'G. Privacy',
  privacyText: {
    internal: [
      'This is the internal edition. It holds everything on the board, also what the group marked as sensitive and what people told from their own lives. Do not publish it or pass it on: naming the door that opens without papers can get that door closed.',
      'For publication, make the public edition. It leaves out what is marked as sensitive, but it cannot know what the texts of other cards give away: read them once more.',
    ],
    public: [
      'This is the public edition. By rule it holds nothing that a group marks as sensitive, nothing that points to such things, no account of what somebody lived through unless that person released it, and no comments; an objective of which nothing true could be said without them is not in it either. The rule is the same for every public edition; whether it left anything out of this one is not said.',
      'All numbers, counts and results are calculated from what is in this edition. Ways that are not in it are treated as if they did not exist, so a result can be worse than in life, never better.',
    ],
  },
  fictional:
    'The people in this report are made up. It holds no personal data of anybody real, unless somebody wrote such data on the board against the rule.',
  retention: (date: string) => `The board will be erased after ${date}.`,
  data: 'The same content is available as data: the gaps as a table (CSV), and the whole report with its analysis (JSON).',
};
