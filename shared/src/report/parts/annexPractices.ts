import { type Block, bulletsOr } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Practice } from '../practices/practice.ts';
import { type Rich, rich, strong } from '../rich.ts';
import { practicePlace } from './theGaps.ts';

/** What the practices beside the gaps are, took, and leave to be checked, each with its source. */
export function practices(context: Pick<ReportContext, 'gaps' | 'words'>): Block[] {
  const shown = context.gaps.flatMap((gap) => gap.practices.map(({ practice }) => practice));
  const items = [...new Set(shown)].sort(byCity).map((practice) => describe(practice, context));
  return [bulletsOr(items, rich`${context.words.practices.none}`)];
}

function byCity(a: Practice, b: Practice): number {
  if (a.city !== b.city) return a.city < b.city ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function describe(practice: Practice, { words }: Pick<ReportContext, 'words'>): Rich {
  const { practices: text, grammar } = words;
  const { document, place, url = document.url } = practice.source;
  const link: Rich = url ? rich` (${{ kind: 'link', text: text.link, url }})` : [];
  const sentences = [
    ...(practice.told === 'in-passing' ? [text.inPassing] : []),
    ...(practice.needs ? [text.needs({ what: practice.needs })] : []),
    ...(practice.caveat ? [text.check({ what: practice.caveat })] : []),
  ];
  const where = practicePlace(practice, words);
  return rich`${strong(practice.title)}${grammar.comma}${where}. ${practice.what} ${sentences.map((sentence) => `${sentence} `).join('')}${text.source}${grammar.colon}${document.title} (${String(document.year)})${grammar.comma}${place}${link}.`;
}
