import { grammar } from './ar/basics.ts';
import { annexes, plan } from './ar/ending.ts';
import { frame, map, register } from './ar/frame.ts';
import { gaps, pointing } from './ar/gaps.ts';
import { labels } from './ar/labels.ts';
import { note } from './ar/note.ts';
import { practices } from './ar/practices.ts';
import { progress } from './ar/progress.ts';
import { sheets } from './ar/sheets.ts';
import { reading, results, stories } from './ar/stories.ts';
import { beyond, coordination, equity, papers, works } from './ar/system.ts';
import { workshop } from './ar/workshop.ts';
import type { Catalogue } from './catalogue.ts';

/** Arabic. */
export const ar: Catalogue = {
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
