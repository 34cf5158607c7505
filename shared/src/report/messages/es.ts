import type { Catalogue } from './catalogue.ts';
import { grammar } from './es/basics.ts';
import { annexes, plan } from './es/ending.ts';
import { frame, map, register } from './es/frame.ts';
import { gaps, pointing } from './es/gaps.ts';
import { labels } from './es/labels.ts';
import { note } from './es/note.ts';
import { practices } from './es/practices.ts';
import { progress } from './es/progress.ts';
import { sheets } from './es/sheets.ts';
import { reading, results, stories } from './es/stories.ts';
import { beyond, coordination, equity, papers, works } from './es/system.ts';
import { workshop } from './es/workshop.ts';

/** Spanish. */
export const es: Catalogue = {
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
