import type { ReportWords } from '../../messages/generated/report.ts';
import type { Grammar } from './grammar.ts';

/** Every word of the report in a language, and how the language writes numbers, days and lists. */
export interface Catalogue extends ReportWords {
  readonly grammar: Grammar;
}
