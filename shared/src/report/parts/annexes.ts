import { type Block, bullets, heading, onSheet, type Part, paragraph, tableOr } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Audience } from '../edition/audience.ts';
import type { Catalogue } from '../messages/catalogue.ts';
import { own, rich } from '../rich.ts';
import { findingNames, verdictWords } from '../verdictWords.ts';
import { notesAndVotes } from './annexNotes.ts';
import { practices } from './annexPractices.ts';
import { routeTables } from './annexRoutes.ts';
import { sources } from './annexSources.ts';

/** What the rest rests on: the ways as text, the group's notes, the data's faults, method, sources, privacy. */
export function annexes(context: ReportContext): Part {
  const { annexes: text } = context.words;
  return {
    number: 11,
    id: 'annexes',
    title: text.title,
    blocks: [
      heading(3, rich`${text.routes}`),
      ...routeTables(context),
      heading(3, rich`${text.notes}`),
      ...notesAndVotes(context),
      ...pastVerdicts(context),
      heading(3, rich`${text.problems}`),
      ...problems(context),
      heading(3, rich`${text.method}`),
      ...Object.values(text.methodText).map((line) => paragraph(rich`${line}`)),
      heading(3, rich`${context.words.practices.title}`),
      ...practices(context),
      heading(3, rich`${text.sources}`),
      ...sources(context),
      heading(3, rich`${text.privacy}`),
      ...privacy(context),
    ],
  };
}

/** What the group said stays, also where the board leads to something else by now. */
function pastVerdicts(context: ReportContext): Block[] {
  const { verdicts, words } = context;
  if (verdicts.past.length === 0) return [];
  return [
    heading(3, rich`${words.checks.past}`),
    paragraph(rich`${words.checks.pastIntro}`),
    bullets(
      verdicts.past.map((check) => {
        const what = findingNames(check.finding, [check.on, ...check.about], context);
        return rich`${what}${words.grammar.semicolon}${verdictWords(check, context)}`;
      }),
    ),
  ];
}

function problems({ edition, words: { annexes: text } }: ReportContext): Block[] {
  // A problem can name a record that the public edition withholds.
  if (edition.audience === 'public') return [paragraph(rich`${text.problemsWithheld}`)];
  const found = edition.analysis.problems;
  if (found.length === 0) return [paragraph(rich`${text.noProblems}`)];
  const columns = [{ title: text.where }, { title: text.record }, { title: text.problem }];
  const rows = found.map(({ collection, id, message }) => [[own(collection)], [own(id)], [own(message)]]);
  return [
    paragraph(rich`${text.problemsIntro({ total: found.length })}`),
    onSheet('problems', tableOr(text.problemsCaption, columns, rows, [])),
  ];
}

function privacy({ edition, words }: ReportContext): Block[] {
  return privacyOf(edition.audience, words, edition.board.meta.retainUntil);
}

/** What an edition holds and does not hold, and until when its board (ISO date) is kept. */
export function privacyOf(
  audience: Audience,
  { annexes: text, grammar }: Catalogue,
  retainUntil?: string,
): Block[] {
  const lines = [
    ...Object.values(text.privacyText[audience]),
    text.fictional,
    ...(retainUntil ? [text.retention({ date: grammar.date(retainUntil) })] : []),
    text.data,
  ];
  return lines.map((line) => paragraph(rich`${line}`));
}
