import type { Catalogue } from './catalogue.ts';
import { grammar } from './fr/basics.ts';
import { annexes, plan } from './fr/ending.ts';
import { frame, map, register } from './fr/frame.ts';
import { gaps, pointing } from './fr/gaps.ts';
import { labels } from './fr/labels.ts';
import { note } from './fr/note.ts';
import { practices } from './fr/practices.ts';
import { progress } from './fr/progress.ts';
import { sheets } from './fr/sheets.ts';
import { reading, results, stories } from './fr/stories.ts';
import { beyond, coordination, equity, papers, works } from './fr/system.ts';
import { workshop } from './fr/workshop.ts';

/** French. */
export const fr: Catalogue = {
  grammar,
  labels,
  pointing,
  frame,
  note,
  reading,
  stories,
  results,
  gaps,
  papers,
  coordination,
  equity,
  works,
  beyond,
  plan,
  progress,
  practices,
  annexes,
  map,
  register,
  sheets,
  workshop,
};
