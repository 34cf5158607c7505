import type { Breach } from '../../helpers/brokenServer.ts';

/** One promise of a live workshop, broken: the check that has to notice it. */
export interface Broken {
  readonly promise: string;
  readonly check: 'gates' | 'privateRound' | 'votes' | 'kills';
  /** Which of the check's figures has to be other than it must be. */
  readonly figure: string;
  readonly breaches: readonly Breach[];
}

const LIVE = 'server/src/live';
const CORE = 'shared/src/workshop';

export const BROKEN: readonly Broken[] = [
  {
    promise: 'boards close without a warning, and whoever writes then is thrown out',
    check: 'gates',
    figure: 'connections closed',
    breaches: [
      {
        file: `${CORE}/reach.ts`,
        find: 'now >= frozenFrom + GRACE_MILLISECONDS',
        put: 'now >= frozenFrom - 10_000',
      },
      {
        file: 'server/src/sync/session/refusals.ts',
        find: 'if (this.#hasRefusedViewer) return;',
        put: "return this.change('access.role');",
      },
    ],
  },
  {
    promise: 'what somebody wrote alone is sent to everybody',
    check: 'privateRound',
    figure: 'found at others, before they are shown',
    breaches: [
      {
        file: `${CORE}/view/rounds.ts`,
        find: 'own: papers.of(id, seat),',
        put: 'own: papers.all(id)[0]?.paper,',
      },
    ],
  },
  {
    promise: 'the log tells what somebody wrote alone',
    check: 'privateRound',
    figure: 'found at others, before they are shown',
    breaches: [
      {
        file: `${LIVE}/secretPapers.ts`,
        find: 'const head = await this.#log.append(kept);',
        put: 'const head = await this.#log.append(kept); console.log(JSON.stringify(kept));',
      },
    ],
  },
  {
    promise: 'what was named is shown in the order in which it was written',
    check: 'privateRound',
    figure: 'rank correlation with the order of writing',
    breaches: [
      {
        file: `${CORE}/rounds/mergeEntries.ts`,
        find: 'merged.sort((one, other) => (one.key < other.key ? -1 : 1));',
        put: 'return merged;',
      },
    ],
  },
  {
    promise: 'what is thrown away is shown',
    check: 'privateRound',
    figure: 'thrown away, and found',
    breaches: [
      {
        file: `${CORE}/decide/rounds.ts`,
        find: "standing: { kind: 'discarded' } });",
        put: "standing: { kind: 'closing', at: 0 } });",
      },
    ],
  },
  {
    promise: 'a ballot is counted twice',
    check: 'votes',
    figure: 'dots counted, of those acknowledged',
    breaches: [
      {
        file: `${LIVE}/roundEnds.ts`,
        find: "paper.kind === 'vote' ? [paper.dots] : [],",
        put: "paper.kind === 'vote' ? [paper.dots, paper.dots] : [],",
      },
    ],
  },
  {
    promise: 'a ballot may give more dots than there are',
    check: 'votes',
    figure: 'ballots over the budget, or of what is not voted on, taken',
    breaches: [
      { file: `${CORE}/rounds/count.ts`, find: 'sum <= budget && ', put: '' },
      { file: `${CORE}/rounds/count.ts`, find: 'count <= mostOnOne && ', put: '' },
    ],
  },
  {
    promise: 'the key of ballots stays when they are counted',
    check: 'votes',
    figure: 'ballots that can be read afterwards, by any key that is left',
    breaches: [
      {
        file: `${LIVE}/secretPapers.ts`,
        find: 'await this.#of(round).erase();',
        put: '',
      },
    ],
  },
  {
    promise: 'what is asked is answered before it is on disk',
    check: 'kills',
    figure: 'acknowledged, and lost',
    breaches: [
      {
        file: `${LIVE}/commandQueue.ts`,
        find: 'const head = happenings.length > 0 ? await this.#log.append(happenings) : 0;',
        put: 'const head = 0; if (happenings.length > 0) setTimeout(() => void this.#log.append(happenings).catch(() => {}), 500);',
      },
    ],
  },
  {
    promise: 'what somebody wrote alone is confirmed before it is on disk',
    check: 'kills',
    figure: 'acknowledged, and lost',
    breaches: [
      {
        file: `${LIVE}/secretPapers.ts`,
        find: 'const head = await this.#log.append(kept);',
        put: 'const head = 0; setTimeout(() => void this.#log.append(kept).catch(() => {}), 4000);',
      },
    ],
  },
  {
    promise: 'what was shown is shown again after a crash',
    check: 'kills',
    figure: 'done twice',
    breaches: [
      {
        file: `${LIVE}/roundEnds.ts`,
        find: "if (doc.getMap('frames').has(id)) return;",
        put: "if (doc.getMap('frames').has(id)) id += '-again';",
      },
      { file: `${LIVE}/roundEnds.ts`, find: 'if (isDone) return;', put: '' },
      {
        file: `${LIVE}/roundEnds.ts`,
        find: "addRecord(doc, 'votes', { id:",
        put: "addRecord(doc, 'votes', { was:",
      },
    ],
  },
];
