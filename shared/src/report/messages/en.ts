import { grammar } from './en/basics.ts';
import { annexes, plan } from './en/ending.ts';
import { frame, map, register } from './en/frame.ts';
import { gaps, pointing } from './en/gaps.ts';
import { labels } from './en/labels.ts';
import { note } from './en/note.ts';
import { practices } from './en/practices.ts';
import { progress } from './en/progress.ts';
import { sheets } from './en/sheets.ts';
import { reading, results, stories } from './en/stories.ts';
import { beyond, coordination, equity, papers, works } from './en/system.ts';
import { workshop } from './en/workshop.ts';

/** English, the language from which every other catalogue takes its shape. */
export const en = {
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
