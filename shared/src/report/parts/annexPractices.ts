import { safeUrl } from '../../board/index.ts';
import { type Block, bulletsOr } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Practice } from '../practices/practice.ts';
import { type Rich, rich, strong } from '../rich.ts';
import { originWords, practicePlace } from './theGaps.ts';

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
  const place = practicePlace(practice, words);
  const sentences = [
    ...originWords(practice, words).map((told) => `${told}.`),
    ...(practice.whom ? [text.whom({ whom: practice.whom })] : []),
    ...(practice.told === 'in-passing' ? [text.inPassing] : []),
    ...(practice.needs ? [text.needs({ what: practice.needs })] : []),
    ...(practice.caveat ? [text.check({ what: practice.caveat })] : []),
  ];
  const where = place === '' ? '' : `${grammar.comma}${place}`;
  return rich`${strong(practice.title)}${where}. ${sentence(practice.what)}${sentences.map((told) => `${told} `).join('')}${sourceOf(practice, words)}`;
}

/** What people write may end without a full stop. */
function sentence(text: string): string {
  if (text === '') return '';
  return /[.!?؟。…]$/.test(text) ? `${text} ` : `${text}. `;
}

function sourceOf({ source }: Practice, { practices: text, grammar }: ReportContext['words']): Rich {
  const { document, place } = source;
  const url = safeUrl(source.url ?? document?.url);
  const told = [document ? `${document.title} (${String(document.year)})` : '', place].filter(Boolean);
  if (told.length === 0 && url === undefined) return rich`${text.noSource}`;
  const link: Rich = url
    ? rich`${told.length > 0 ? ' ' : ''}(${{ kind: 'link', text: text.link, url }})`
    : [];
  return rich`${text.source}${grammar.colon}${told.join(grammar.comma)}${link}.`;
}
