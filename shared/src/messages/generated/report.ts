// Written by `pnpm messages` from shared/messages: change the messages there.

import arReport from '../../../messages/ar/report.json' with { type: 'json' };
import arTerms from '../../../messages/ar/terms.json' with { type: 'json' };
import enReport from '../../../messages/en/report.json' with { type: 'json' };
import enTerms from '../../../messages/en/terms.json' with { type: 'json' };
import esReport from '../../../messages/es/report.json' with { type: 'json' };
import esTerms from '../../../messages/es/terms.json' with { type: 'json' };
import frReport from '../../../messages/fr/report.json' with { type: 'json' };
import frTerms from '../../../messages/fr/terms.json' with { type: 'json' };
import itReport from '../../../messages/it/report.json' with { type: 'json' };
import itTerms from '../../../messages/it/terms.json' with { type: 'json' };
import type { MarkedMessage, Message } from '../words.ts';

/** The messages by their paths: a text, or what makes one of its arguments. */
export interface ReportWords {
  readonly outcome: {
    readonly open: string;
    readonly hindered: string;
    readonly blocked: string;
    readonly unattainable: string;
    readonly unexplored: string;
  };
  readonly right: {
    readonly housing: string;
    readonly health: string;
    readonly education: string;
    readonly work: string;
    readonly income: string;
    readonly papers: string;
    readonly participation: string;
    readonly culture: string;
    readonly safety: string;
    readonly mobility: string;
    readonly family: string;
    readonly other: string;
  };
  readonly asset: {
    readonly document: string;
    readonly status: string;
    readonly address: string;
    readonly information: string;
    readonly language: string;
    readonly money: string;
    readonly contact: string;
    readonly other: string;
  };
  readonly actorKind: {
    readonly 'municipal-service': string;
    readonly 'elected-body': string;
    readonly 'national-authority': string;
    readonly health: string;
    readonly education: string;
    readonly employer: string;
    readonly 'social-landlord': string;
    readonly 'civil-society': string;
    readonly 'migrant-association': string;
    readonly 'faith-group': string;
    readonly 'public-space': string;
    readonly 'informal-network': string;
    readonly private: string;
    readonly other: string;
  };
  readonly level: {
    readonly city: string;
    readonly metropolitan: string;
    readonly regional: string;
    readonly national: string;
    readonly european: string;
    readonly 'civil-society': string;
    readonly private: string;
  };
  readonly channel: {
    readonly 'in-person': string;
    readonly phone: string;
    readonly online: string;
    readonly post: string;
    readonly outreach: string;
  };
  readonly legKind: {
    readonly path: string;
    readonly referral: string;
    readonly workaround: string;
  };
  readonly dimension: {
    readonly availability: string;
    readonly 'physical-access': string;
    readonly affordability: string;
    readonly information: string;
    readonly 'non-discrimination': string;
    readonly acceptability: string;
    readonly quality: string;
  };
  readonly burden: {
    readonly learning: string;
    readonly compliance: string;
    readonly psychological: string;
  };
  readonly severity: {
    readonly 1: string;
    readonly 2: string;
    readonly 3: string;
    readonly 4: string;
  };
  readonly confidence: {
    readonly belief: string;
    readonly practitioner: string;
    readonly lived: string;
    readonly confirmed: string;
  };
  readonly emotion: {
    readonly 0: string;
    readonly 1: string;
    readonly 2: string;
    readonly '-2': string;
    readonly '-1': string;
  };
  readonly colour: {
    readonly yellow: string;
    readonly blue: string;
    readonly green: string;
    readonly pink: string;
    readonly grey: string;
  };
  readonly record: {
    readonly personas: string;
    readonly objectives: string;
    readonly steps: string;
    readonly legs: string;
    readonly notes: string;
    readonly frames: string;
    readonly actors: string;
    readonly services: string;
    readonly assets: string;
    readonly barriers: string;
    readonly coordination: string;
    readonly proposals: string;
    readonly comments: string;
    readonly votes: string;
    readonly checks: string;
    readonly practices: string;
  };
  readonly role: {
    readonly facilitate: string;
    readonly edit: string;
    readonly contribute: string;
    readonly view: string;
  };
  readonly language: {
    readonly ber: string;
    readonly ff: string;
    readonly mnk: string;
  };
  readonly horizon: {
    readonly quick: string;
    readonly structural: string;
  };
  readonly costBand: {
    readonly none: string;
    readonly low: string;
    readonly medium: string;
    readonly high: string;
  };
  readonly proposalState: {
    readonly idea: string;
    readonly agreed: string;
    readonly 'under-way': string;
    readonly done: string;
    readonly rejected: string;
  };
  readonly handoff: {
    readonly working: string;
    readonly weak: string;
    readonly missing: string;
    readonly unstated: string;
  };
  readonly about: {
    readonly outcome: {
      readonly open: string;
      readonly hindered: string;
      readonly blocked: string;
      readonly unattainable: string;
      readonly unexplored: string;
    };
    readonly legKind: {
      readonly path: string;
      readonly referral: string;
      readonly workaround: string;
    };
    readonly dimension: {
      readonly availability: string;
      readonly 'physical-access': string;
      readonly affordability: string;
      readonly information: string;
      readonly 'non-discrimination': string;
      readonly acceptability: string;
      readonly quality: string;
    };
    readonly burden: {
      readonly learning: string;
      readonly compliance: string;
      readonly psychological: string;
    };
    readonly severity: {
      readonly 1: string;
      readonly 2: string;
      readonly 3: string;
      readonly 4: string;
    };
    readonly confidence: {
      readonly belief: string;
      readonly practitioner: string;
      readonly lived: string;
      readonly confirmed: string;
    };
    readonly horizon: {
      readonly quick: string;
      readonly structural: string;
    };
  };
  readonly canvas: {
    readonly needs: string;
    readonly gives: string;
    readonly holds: string;
    readonly more: Message<{ count: number }>;
    readonly step: {
      readonly noActor: string;
    };
    readonly days: Message<{ days: number }>;
    readonly visits: Message<{ visits: number }>;
    readonly circle: Message<{ things: string }>;
    readonly missing: Message<{ things: string }>;
    readonly note: {
      readonly empty: string;
      readonly named: Message<{ count: number }>;
    };
    readonly barrier: {
      readonly blocks: string;
      readonly hinders: string;
    };
  };
  readonly codeFault: {
    readonly sign: Message<{ text: string }>;
    readonly code: Message<{ text: string }>;
    readonly place: Message<{ text: string }>;
    readonly end: Message<{ text: string }>;
    readonly way: Message<{ text: string }>;
    readonly twice: Message<{ text: string }>;
    readonly 'no-way': Message<{ text: string }>;
    readonly box: Message<{ text: string }>;
    readonly cards: Message<{ text: string }>;
    readonly lines: Message<{ text: string }>;
  };
  readonly punctuation: {
    readonly colon: string;
    readonly semicolon: string;
    readonly comma: string;
    readonly arrow: string;
  };
  readonly numberInWords: {
    readonly 1: string;
    readonly 2: string;
    readonly 3: string;
    readonly 4: string;
    readonly 5: string;
    readonly 6: string;
    readonly 7: string;
    readonly 8: string;
    readonly 9: string;
    readonly 10: string;
  };
  readonly access: {
    readonly open: string;
    readonly hindered: string;
    readonly blocked: string;
    readonly 'out-of-reach': string;
    readonly unused: string;
  };
  readonly dimensionGloss: {
    readonly availability: string;
    readonly 'physical-access': string;
    readonly affordability: string;
    readonly information: string;
    readonly 'non-discrimination': string;
    readonly acceptability: string;
    readonly quality: string;
  };
  readonly severityOfFour: Message<{ rank: number; severity: string }>;
  readonly levelInSentence: {
    readonly city: string;
    readonly metropolitan: string;
    readonly regional: string;
    readonly national: string;
    readonly european: string;
    readonly 'civil-society': string;
    readonly private: string;
  };
  readonly legKindInSentence: {
    readonly referral: string;
    readonly workaround: string;
  };
  readonly answer: {
    readonly yes: string;
    readonly no: string;
  };
  readonly pointing: {
    readonly gap: string;
    readonly ref: Message<{ gap: number }>;
    readonly quoted: Message<{ text: string }>;
    readonly where: {
      readonly step: Message<{ title: string }>;
      readonly objective: Message<{ title: string }>;
      readonly leg: Message<{ from: string; to: string }>;
    };
  };
  readonly frame: {
    readonly report: string;
    readonly untitled: string;
    readonly unnamed: string;
    readonly edition: {
      readonly internal: string;
      readonly public: string;
    };
    readonly contents: string;
    readonly skip: string;
    readonly madeOn: Message<{ date: string }>;
    readonly part: Message<{ number: number; title: string }>;
    readonly pageOf: Message<{ page: number; pages: number }>;
    readonly moreRows: Message<{ rows: number }>;
  };
  readonly dataset: {
    readonly title: Message<{ title: string }>;
    readonly description: string;
  };
  readonly note: {
    readonly title: string;
    readonly standing: string;
    readonly headline: Message<{ blocked: number; opened: number; part: 'all' | 'other'; taken: number }>;
    readonly inexact: string;
    readonly noObjective: string;
    readonly nothingBlocked: string;
    readonly opens: Message<{ objectives: string }>;
    readonly more: Message<{ objectives: number }>;
    readonly equals: string;
    readonly noneFound: Message<{ blocked: number }>;
    readonly smallestFound: Message<{ gaps: string; size: number }>;
    readonly noSmallSet: Message<{ blocked: number }>;
    readonly beyondBarriers: Message<{ unattainable: number }>;
    readonly actions: string;
    readonly actionsCaption: string;
    readonly action: string;
    readonly firstStep: string;
    readonly owner: string;
    readonly due: string;
    readonly toBeFound: Message<{ gaps: string; total: number }>;
    readonly noActions: string;
    readonly noProposal: string;
    readonly toBeNamed: string;
    readonly toBeAgreed: string;
    readonly noDate: string;
    readonly decision: string;
    readonly inFull: string;
    readonly decideOwn: Message<{ gaps: string }>;
    readonly decideWith: Message<{ gaps: string; level: string }>;
    readonly decideProposed: Message<{ gaps: string }>;
    readonly opensNoneYet: string;
    readonly decideOwners: string;
    readonly decideReview: string;
    readonly decideReviewBy: Message<{ date: string }>;
    readonly decideExplore: string;
    readonly decideMissing: string;
    readonly decisionTaken: string;
  };
  readonly reading: {
    readonly title: string;
    readonly fiction: Message<{ personas: string }>;
    readonly fictionMany: Message<{ personas: string }>;
    readonly noPersona: string;
    readonly fairness: string;
    readonly room: string;
    readonly present: string;
    readonly absent: string;
    readonly outcomes: string;
    readonly outcome: string;
    readonly meaning: string;
    readonly confidences: string;
    readonly confidence: string;
    readonly numbering: string;
  };
  readonly stories: {
    readonly title: string;
    readonly none: string;
    readonly status: string;
    readonly languages: string;
    readonly keyElements: string;
    readonly holds: string;
    readonly wants: string;
    readonly nothingHeld: string;
    readonly noObjective: string;
    readonly mapCaption: string;
    readonly mapCaptionOf: Message<{ city: string }>;
    readonly noMap: string;
    readonly inWords: Message<{ name: string }>;
    readonly noneReached: string;
    readonly curve: Message<{ name: string }>;
    readonly curveAlternative: Message<{ points: string }>;
    readonly noCurve: string;
    readonly quickest: Message<{ objective: string; steps: string; total: string }>;
    readonly direct: Message<{ objective: string }>;
  };
  readonly results: {
    readonly title: string;
    readonly caption: string;
    readonly objective: string;
    readonly person: string;
    readonly right: string;
    readonly result: string;
    readonly days: string;
    readonly visits: string;
    readonly cost: string;
    readonly none: string;
    readonly planNote: string;
    readonly opens: string;
    readonly nothingBlocked: string;
    readonly change: Message<{ objective: string; what: string }>;
    readonly changeFor: Message<{ objective: string; person: string; what: string }>;
    readonly oneMustChange: Message<{ gap: string }>;
    readonly oneIsEnough: Message<{ gaps: string }>;
    readonly mustGoTogether: Message<{ gaps: string; size: number }>;
    readonly enoughTogether: Message<{ gaps: string; size: number }>;
    readonly mustGoTogetherBy: Message<{ size: number; ways: string }>;
    readonly enoughTogetherBy: Message<{ size: number; ways: string }>;
    readonly orWay: Message<{ way: string; ways: string }>;
    readonly furtherWays: string;
    readonly inexact: string;
    readonly inDays: Message<{ days: number }>;
    readonly inVisits: Message<{ visits: number }>;
  };
  readonly gaps: {
    readonly title: string;
    readonly intro: Message<{ total: number }>;
    readonly aboutPractices: string;
    readonly none: string;
    readonly inBrief: string;
    readonly aboutBrief: Message<{ full: number }>;
    readonly someOf: Message<{ first: number; last: number }>;
    readonly inHandsOf: Message<{ level: string }>;
    readonly place: string;
    readonly service: string;
    readonly actors: string;
    readonly people: string;
    readonly everyone: Message<{ personas: string }>;
    readonly nobodyComes: Message<{ personas: string }>;
    readonly everyoneAtLarge: string;
    readonly dimension: string;
    readonly burden: string;
    readonly severity: string;
    readonly confidence: string;
    readonly evidence: string;
    readonly noEvidence: string;
    readonly livedWithheld: string;
    readonly source: string;
    readonly competence: string;
    readonly legalBasis: string;
    readonly noLegalBasis: string;
    readonly unlocks: string;
    readonly use: {
      readonly enough: Message<{ objective: string }>;
      readonly enoughNotOnly: Message<{ objective: string }>;
      readonly must: Message<{ objective: string; partners: string; rest: 'more' | 'other' | 'rough' }>;
      readonly can: Message<{ objective: string; partners: string; rest: 'more' | 'other' | 'rough' }>;
      readonly partner: Message<{ gap: string }>;
      readonly orPartners: Message<{ others: string; partners: string }>;
    };
    readonly opensNothing: string;
    readonly opensNothingKnown: string;
    readonly opensEase: string;
    readonly protects: string;
    readonly notNoted: string;
    readonly proposals: string;
    readonly noProposal: string;
    readonly proposal: Message<{ details: string; title: string }>;
    readonly indicator: string;
    readonly practices: string;
    readonly ownPractices: string;
    readonly votes: string;
    readonly voteCount: Message<{ votes: number }>;
    readonly closes: string;
    readonly hinders: string;
  };
  readonly papers: {
    readonly title: string;
    readonly unattainable: string;
    readonly none: string;
    readonly forWhom: Message<{ objective: string; person: string }>;
    readonly missing: Message<{ asset: string }>;
    readonly circle: {
      readonly self: Message<{ asset: string }>;
      readonly pair: Message<{ first: string; second: string }>;
      readonly knot: Message<{ assets: string }>;
    };
    readonly unclear: string;
    readonly gatekeepers: string;
    readonly gatekeepersIntro: string;
    readonly caption: string;
    readonly actor: string;
    readonly step: string;
    readonly lost: string;
    readonly onceOpen: Message<{ objectives: string }>;
    readonly noGatekeepers: string;
    readonly stepsCaption: string;
  };
  readonly checks: {
    readonly column: string;
    readonly verdict: {
      readonly confirmed: string;
      readonly rejected: string;
      readonly unsure: string;
    };
    readonly kind: {
      readonly outcome: string;
      readonly circle: string;
      readonly missing: string;
      readonly gatekeeper: string;
      readonly coordination: string;
    };
    readonly summary: Message<{ confirmed: number; rejected: number; total: number; unsure: number }>;
    readonly past: string;
    readonly pastIntro: string;
    readonly perBoard: string;
    readonly caption: string;
    readonly finding: string;
    readonly rejections: string;
  };
  readonly coordination: {
    readonly title: string;
    readonly intro: Message<{ carried: number; part: 'all' | 'none' | 'other'; total: number }>;
    readonly none: string;
    readonly caption: string;
    readonly from: string;
    readonly to: string;
    readonly people: string;
    readonly times: string;
    readonly state: string;
    readonly note: string;
  };
  readonly equity: {
    readonly title: string;
    readonly intro: string;
    readonly introOne: string;
    readonly caption: string;
    readonly service: string;
    readonly none: string;
  };
  readonly works: {
    readonly title: string;
    readonly open: Message<{ objectives: string }>;
    readonly hindered: Message<{ objectives: string }>;
    readonly services: Message<{ services: string }>;
    readonly handoffs: Message<{ pairs: string }>;
    readonly pair: Message<{ from: string; to: string }>;
    readonly removed: Message<{ barriers: string }>;
    readonly encouraging: Message<{ steps: string }>;
    readonly none: string;
  };
  readonly beyond: {
    readonly title: string;
    readonly none: string;
    readonly item: Message<{ gap: string; title: string }>;
    readonly itemByLaw: Message<{ gap: string; legalBasis: string; title: string }>;
    readonly others: Message<{ gaps: string }>;
    readonly share: Message<{ beyond: number; part: 'all' | 'other'; total: number }>;
  };
  readonly plan: {
    readonly title: string;
    readonly reply: string;
    readonly replyIntro: string;
    readonly replyCaption: string;
    readonly noReply: string;
    readonly named: string;
    readonly inGaps: string;
    readonly theirReply: string;
    readonly actions: string;
    readonly actionsCaption: string;
    readonly action: string;
    readonly firstStep: string;
    readonly owner: string;
    readonly due: string;
    readonly kind: string;
    readonly overdue: MarkedMessage<{ told: string }>;
    readonly state: string;
    readonly closes: string;
    readonly indicator: string;
    readonly noProposals: string;
    readonly rejected: string;
    readonly review: string;
    readonly reviewOn: Message<{ date: string }>;
    readonly progress: string;
    readonly noEarlier: string;
  };
  readonly progress: {
    readonly since: Message<{ facts: string; version: string }>;
    readonly sinceNothing: Message<{ version: string }>;
    readonly version: {
      readonly earlier: string;
      readonly dated: Message<{ date: string }>;
      readonly named: Message<{ name: string }>;
      readonly namedAndDated: Message<{ date: string; name: string }>;
    };
    readonly facts: {
      readonly closed: Message<{ total: number }>;
      readonly opened: Message<{ total: number }>;
      readonly changed: Message<{ total: number }>;
      readonly reached: Message<{ total: number }>;
      readonly lost: Message<{ total: number }>;
      readonly better: Message<{ total: number }>;
      readonly worse: Message<{ total: number }>;
      readonly otherwise: Message<{ total: number }>;
      readonly done: Message<{ total: number }>;
      readonly started: Message<{ total: number }>;
      readonly agreed: Message<{ total: number }>;
      readonly dropped: Message<{ total: number }>;
      readonly moved: Message<{ total: number }>;
      readonly overdue: Message<{ total: number }>;
    };
    readonly withheld: string;
    readonly incomplete: string;
    readonly currencies: Message<{ before: string; now: string }>;
    readonly gaps: string;
    readonly noGaps: string;
    readonly objectives: string;
    readonly noObjectives: string;
    readonly actions: string;
    readonly noActions: string;
    readonly gapsCaption: string;
    readonly objectivesCaption: string;
    readonly effortsCaption: string;
    readonly actionsCaption: string;
    readonly subject: string;
    readonly before: string;
    readonly now: string;
    readonly change: string;
    readonly days: {
      readonly before: string;
      readonly now: string;
    };
    readonly visits: {
      readonly before: string;
      readonly now: string;
    };
    readonly cost: {
      readonly before: string;
      readonly now: string;
    };
    readonly absent: string;
    readonly how: {
      readonly 'taken-away': string;
      readonly gone: string;
      readonly new: string;
      readonly back: string;
    };
    readonly blocks: {
      readonly yes: string;
      readonly no: string;
    };
    readonly way: {
      readonly yes: string;
      readonly no: string;
    };
    readonly decides: {
      readonly yes: Message<{ objective: string }>;
      readonly no: Message<{ objective: string }>;
    };
    readonly trend: {
      readonly reached: string;
      readonly lost: string;
      readonly better: string;
      readonly worse: string;
      readonly explored: string;
      readonly unexplored: string;
      readonly plan: string;
      readonly new: string;
      readonly gone: string;
    };
    readonly step: {
      readonly proposed: string;
      readonly agreed: string;
      readonly started: string;
      readonly done: string;
      readonly 'turned-down': string;
      readonly gone: string;
      readonly 'set-back': string;
    };
    readonly overdue: Message<{ date: string }>;
    readonly moved: Message<{ before: string; now: string }>;
    readonly register: {
      readonly title: string;
      readonly closed: string;
      readonly new: string;
      readonly back: string;
      readonly changed: string;
    };
    readonly closed: string;
  };
  readonly practices: {
    readonly title: string;
    readonly none: string;
    readonly named: Message<{ city: string; country: string }>;
    readonly chosen: string;
    readonly ofBoard: string;
    readonly ofPack: Message<{ title: string }>;
    readonly whom: Message<{ whom: string }>;
    readonly noSource: string;
    readonly about: Message<{ rights: string }>;
    readonly own: Message<{ levels: string }>;
    readonly beside: Message<{ levels: string }>;
    readonly inPassing: string;
    readonly needs: Message<{ what: string }>;
    readonly check: Message<{ what: string }>;
    readonly source: string;
    readonly link: string;
  };
  readonly annexes: {
    readonly title: string;
    readonly routes: string;
    readonly routeCaption: Message<{ name: string }>;
    readonly step: string;
    readonly withWhom: string;
    readonly needs: string;
    readonly gives: string;
    readonly effort: string;
    readonly leadsTo: string;
    readonly obstacles: string;
    readonly noRoute: Message<{ name: string }>;
    readonly nothing: string;
    readonly nowhere: string;
    readonly leg: Message<{ details: string; to: string }>;
    readonly legLabel: Message<{ kind: string; label: string }>;
    readonly notes: string;
    readonly noNotes: string;
    readonly votesCaption: string;
    readonly votedOn: string;
    readonly votes: string;
    readonly noVotes: string;
    readonly comments: string;
    readonly comment: Message<{ author: string; text: string }>;
    readonly commentDated: Message<{ author: string; date: string; text: string }>;
    readonly reply: Message<{ comment: string }>;
    readonly somebody: string;
    readonly commentsOn: Message<{ subject: string }>;
    readonly wayBetween: Message<{ from: string; to: string }>;
    readonly somePlace: string;
    readonly wholeBoard: string;
    readonly openComments: string;
    readonly resolvedComments: string;
    readonly otherRecord: string;
    readonly noComments: string;
    readonly commentsWithheld: string;
    readonly problems: string;
    readonly noProblems: string;
    readonly problemsCaption: string;
    readonly problemsIntro: Message<{ total: number }>;
    readonly problemsWithheld: string;
    readonly where: string;
    readonly record: string;
    readonly problem: string;
    readonly method: string;
    readonly methodText: {
      readonly 1: string;
      readonly 2: string;
      readonly 3: string;
      readonly 4: string;
    };
    readonly sources: string;
    readonly sourcesCaption: string;
    readonly dataset: string;
    readonly about: string;
    readonly checkedOn: string;
    readonly notChecked: string;
    readonly old: string;
    readonly gone: Message<{ date: string }>;
    readonly noSources: string;
    readonly evidenceLinks: string;
    readonly privacy: string;
    readonly privacyText: {
      readonly internal: {
        readonly 1: string;
        readonly 2: string;
      };
      readonly public: {
        readonly 1: string;
        readonly 2: string;
      };
    };
    readonly fictional: string;
    readonly retention: Message<{ date: string }>;
    readonly data: string;
  };
  readonly map: {
    readonly title: Message<{ board: string }>;
    readonly summary: Message<{ personas: string; steps: number }>;
    readonly objective: Message<{ outcome: string; title: string }>;
    readonly plan: string;
    readonly cut: string;
    readonly closing: string;
    readonly hindering: string;
    readonly empty: string;
  };
  readonly picture: {
    readonly onWays: string;
    readonly sheet: Message<{ name: string }>;
  };
  readonly register: {
    readonly number: string;
    readonly title: string;
    readonly place: string;
    readonly service: string;
    readonly actors: string;
    readonly people: string;
    readonly closes: string;
    readonly dimension: string;
    readonly burden: string;
    readonly severity: string;
    readonly level: string;
    readonly legalBasis: string;
    readonly confidence: string;
    readonly evidence: string;
    readonly protects: string;
    readonly essentialFor: string;
    readonly partOf: string;
    readonly proposals: string;
    readonly owners: string;
    readonly firstSteps: string;
    readonly due: string;
    readonly states: string;
    readonly indicators: string;
    readonly votes: string;
    readonly everyone: string;
  };
  readonly sheets: {
    readonly cover: string;
    readonly gaps: string;
    readonly objectives: string;
    readonly equity: string;
    readonly coordination: string;
    readonly plan: string;
    readonly reply: string;
    readonly progress: string;
    readonly efforts: string;
    readonly offices: string;
    readonly steps: string;
    readonly routes: string;
    readonly votes: string;
    readonly sources: string;
    readonly problems: string;
    readonly outcomes: string;
    readonly confidences: string;
    readonly boards: string;
    readonly findings: string;
    readonly checks: string;
    readonly swap: string;
    readonly kinds: string;
    readonly alone: string;
    readonly table: string;
  };
  readonly workshop: {
    readonly report: string;
    readonly untitled: string;
    readonly rehearsal: Message<{ title: string }>;
    readonly groupNumbered: Message<{ place: number }>;
    readonly recurring: Message<{ again: number; boards: number; part: 'all' | 'other'; total: number }>;
    readonly recurringNowhere: string;
    readonly noneRecurs: Message<{ total: number }>;
    readonly counted: string;
    readonly noObjective: string;
    readonly nothingBlocked: string;
    readonly beyondBarriers: Message<{ unattainable: number }>;
    readonly namedBy: Message<{ groups: string }>;
    readonly decideCompare: string;
    readonly decideExplore: string;
    readonly sideBySide: Message<{ boards: number }>;
    readonly noRanking: string;
    readonly noBoards: string;
    readonly boardsCaption: string;
    readonly group: string;
    readonly board: string;
    readonly city: string;
    readonly people: string;
    readonly objectives: string;
    readonly gaps: string;
    readonly erased: Message<{ groups: string }>;
    readonly closed: Message<{ groups: string }>;
    readonly byHowMany: string;
    readonly gapsTitle: string;
    readonly gapsIntro: string;
    readonly noGaps: string;
    readonly noCards: string;
    readonly byGroups: Message<{ groups: number }>;
    readonly inTheirWords: string;
    readonly put: Message<{ groups: string; title: string }>;
    readonly origin: string;
    readonly brought: Message<{ groups: string }>;
    readonly foundThemselves: Message<{ groups: string }>;
    readonly forGroup: Message<{ groups: string; text: string }>;
    readonly objectivesTitle: string;
    readonly objectivesIntro: string;
    readonly objectivesCaption: Message<{ person: string }>;
    readonly noObjectives: string;
    readonly servicesTitle: string;
    readonly servicesIntro: string;
    readonly servicesCaption: string;
    readonly noServices: string;
    readonly findingsTitle: string;
    readonly findingsIntro: string;
    readonly findingsCaption: string;
    readonly finding: string;
    readonly found: {
      readonly gap: string;
      readonly way: string;
      readonly reached: string;
      readonly explored: string;
    };
    readonly foundKind: string;
    readonly passOn: string;
    readonly foundWay: Message<{ actor: string; person: string }>;
    readonly noFindings: string;
    readonly handOffsTitle: string;
    readonly handOffsIntro: string;
    readonly handOffsCaption: string;
    readonly unstated: Message<{ pairs: number }>;
    readonly noHandOffs: string;
    readonly ownersTitle: string;
    readonly ownersIntro: string;
    readonly ofOneGroup: Message<{ gaps: number }>;
    readonly kinds: string;
    readonly kindsCaption: string;
    readonly boardsWith: string;
    readonly swapTitle: string;
    readonly swapIntro: string;
    readonly swapCaption: string;
    readonly from: string;
    readonly usefulTo: string;
    readonly noSwap: string;
    readonly planCaption: string;
    readonly boardsTitle: string;
    readonly onBoard: Message<{ group: string; title: string }>;
    readonly aloneTitle: string;
    readonly aloneCaption: string;
    readonly noneAlone: string;
    readonly methodText: {
      readonly 1: string;
      readonly 2: string;
      readonly 3: string;
      readonly 4: string;
      readonly 5: string;
    };
  };
  readonly kit: {
    readonly title: string;
    readonly of: Message<{ city: string }>;
    readonly general: string;
    readonly print: string;
    readonly lay: string;
    readonly fill: string;
    readonly type: {
      readonly title: string;
      readonly how: string;
      readonly way: string;
      readonly step: string;
      readonly own: string;
      readonly barrier: string;
      readonly asset: string;
      readonly handOff: string;
      readonly note: string;
    };
    readonly example: {
      readonly way: string;
      readonly step: string;
      readonly barrier: string;
      readonly asset: string;
      readonly note: string;
    };
    readonly story: string;
    readonly has: string;
    readonly wants: string;
    readonly languages: string;
    readonly status: string;
    readonly assets: string;
    readonly assetsAbout: string;
    readonly cards: string;
    readonly more: Message<{ cards: number }>;
    readonly asks: string;
    readonly for: string;
    readonly fee: string;
    readonly wait: string;
    readonly waitDays: Message<{ days: number }>;
    readonly channels: string;
    readonly needs: string;
    readonly gives: string;
    readonly days: string;
    readonly visits: string;
    readonly cost: string;
    readonly mood: string;
    readonly steps: string;
    readonly what: string;
    readonly at: string;
    readonly barriers: string;
    readonly inTheWay: string;
    readonly on: string;
    readonly kind: string;
    readonly who: string;
    readonly weight: string;
    readonly burden: string;
    readonly ends: string;
    readonly ways: string;
    readonly from: string;
    readonly to: string;
    readonly poster: string;
    readonly posterAbout: string;
    readonly script: string;
    readonly minutes: string;
    readonly phase: string;
    readonly task: string;
    readonly scriptTotal: Message<{ minutes: number }>;
    readonly questions: string;
    readonly sources: string;
    readonly phases: {
      readonly arrive: {
        readonly title: string;
        readonly task: string;
      };
      readonly icebreaker: {
        readonly title: string;
        readonly task: string;
      };
      readonly method: {
        readonly title: string;
        readonly task: string;
      };
      readonly split: {
        readonly title: string;
        readonly task: string;
      };
      readonly persona: {
        readonly title: string;
        readonly task: string;
      };
      readonly silent: {
        readonly title: string;
        readonly task: string;
      };
      readonly route: {
        readonly title: string;
        readonly task: string;
      };
      readonly barriers: {
        readonly title: string;
        readonly task: string;
      };
      readonly vote: {
        readonly title: string;
        readonly task: string;
      };
      readonly reality: {
        readonly title: string;
        readonly task: string;
      };
      readonly plenary: {
        readonly title: string;
        readonly task: string;
      };
      readonly commit: {
        readonly title: string;
        readonly task: string;
      };
      readonly close: {
        readonly title: string;
        readonly task: string;
      };
    };
  };
}

export const REPORT_MESSAGES = {
  en: { ...enTerms, ...enReport },
  fr: { ...frTerms, ...frReport },
  es: { ...esTerms, ...esReport },
  it: { ...itTerms, ...itReport },
  ar: { ...arTerms, ...arReport },
};
