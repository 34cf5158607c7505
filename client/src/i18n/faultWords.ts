import { type Fault, TEXT_EXAMPLES, type TextFormat, type ValueType } from '@parcours/shared/board';
import type { InterfaceMessages } from '@parcours/shared/messages/interface';
import type { MessageKey } from './messages.ts';

/** Something to put into a sentence about a fault. */
export type FaultValue =
  | { readonly kind: 'number'; readonly value: number }
  /** As it is written in the file. */
  | { readonly kind: 'code'; readonly text: string }
  /** Each as it is written in the file. */
  | { readonly kind: 'codes'; readonly texts: readonly string[]; readonly joined: ListType }
  /** Each in the page's language. */
  | { readonly kind: 'terms'; readonly keys: readonly MessageKey[]; readonly joined: ListType };

type ListType = 'conjunction' | 'disjunction';

/** A sentence about a fault: its message, and what fills it. */
export interface FaultWords {
  readonly key: Extract<keyof InterfaceMessages, `problems.fault.${string}`>;
  readonly values: Readonly<Record<string, FaultValue>>;
}

export function faultWords(fault: Fault): FaultWords {
  switch (fault.code) {
    case 'id.malformed':
      return { key: 'problems.fault.id.malformed', values: { example: code(TEXT_EXAMPLES.id) } };
    case 'id.taken':
    case 'record.not-object':
    case 'value.not-json':
    case 'collection.not-array':
    case 'document.not-map':
    case 'document.holds-list':
    case 'document.newer':
    case 'node.malformed':
    case 'node.text-changed':
    case 'edge.malformed':
    case 'edge.self':
    case 'edge.twice':
    case 'edge.no-step':
    case 'edge.no-arrow':
    case 'row.no-text':
    case 'row.no-place':
      return { key: `problems.fault.${fault.code}`, values: {} };
    case 'key.reserved':
    case 'key.unknown':
      return { key: `problems.fault.${fault.code}`, values: { key: code(fault.key) } };
    case 'node.kind':
      return { key: 'problems.fault.node.kind', values: { kind: code(fault.kind) } };
    case 'node.background':
      return { key: 'problems.fault.node.background', values: { file: code(fault.file) } };
    case 'edge.end':
      return { key: 'problems.fault.edge.end', values: { ids: codes(fault.ids, 'conjunction') } };
    case 'column.left-out':
      return { key: 'problems.fault.column.left-out', values: { column: code(fault.column) } };
    case 'reference.gone':
      return inField(fault, { ids: codes(fault.ids, 'conjunction'), count: number(fault.ids.length) });
    case 'field.missing':
    case 'field.invalid':
      return inField(fault, {});
    case 'field.type':
      return inField(fault, { expected: types(fault.expected) });
    case 'field.option':
      return inField(fault, { options: codes(fault.options, 'disjunction') });
    case 'number.beyond':
    case 'number.too-small':
    case 'number.not-above':
    case 'number.too-big':
      return inField(fault, { limit: number(fault.limit) });
    case 'text.format':
      return {
        key: `problems.fault.text.format.${fault.format satisfies TextFormat}`,
        values: { field: code(fault.field), example: code(TEXT_EXAMPLES[fault.format]) },
      };
  }
}

type InField = Exclude<Extract<Fault, { field: string }>, { code: 'text.format' }>;

function inField({ code: name, field }: InField, values: FaultWords['values']): FaultWords {
  return { key: `problems.fault.${name}`, values: { field: code(field), ...values } };
}

const number = (value: number): FaultValue => ({ kind: 'number', value });
const code = (text: string): FaultValue => ({ kind: 'code', text });
const codes = (texts: readonly string[], joined: ListType): FaultValue => ({ kind: 'codes', texts, joined });
const types = (expected: readonly ValueType[]): FaultValue => ({
  kind: 'terms',
  keys: expected.map((type): MessageKey => `problems.type.${type}`),
  joined: 'disjunction',
});
