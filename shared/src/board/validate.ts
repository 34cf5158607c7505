import type { z } from 'zod';
import { type Fault, type TextFormat, VALUE_TYPES, type ValueType } from './fault.ts';
import { LANGUAGE_PATTERN } from './fields.ts';
import { ID_PATTERN } from './ids.ts';
import { COUNTRY_PATTERN, CURRENCY_PATTERN } from './meta.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A field of a value that does not validate, or none where it is the value itself, and why not. */
export interface FieldFault {
  readonly field: string;
  readonly fault: Fault;
}

/** A value as a schema reads it, or all its faults. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
):
  | { readonly data: z.output<Schema>; readonly faults?: never }
  | { readonly data?: never; readonly faults: readonly FieldFault[] } {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { data: parsed.data };
  return {
    faults: parsed.error.issues.map((issue) => ({
      field: String(issue.path[0] ?? ''),
      fault: faultOf(issue, issue.path),
    })),
  };
}

/** `path` is that of the issue from the record on: an issue inside a union knows the way from the union alone. */
function faultOf(issue: Issue, path: Path): Fault {
  const field = path.join('.');
  // JSON has no other way to be undefined.
  if (issue.input === undefined) return { code: 'field.missing', field };
  switch (issue.code) {
    case 'invalid_type':
      return isValueType(issue.expected)
        ? { code: 'field.type', field, expected: [issue.expected] }
        : { code: 'field.invalid', field };
    case 'invalid_value':
      return { code: 'field.option', field, options: issue.values.map(String) };
    case 'too_small': {
      if (!isNumeric(issue.origin)) return { code: 'field.invalid', field };
      const code = issue.inclusive === false ? 'number.not-above' : 'number.too-small';
      return { code, field, limit: Number(issue.minimum) };
    }
    case 'too_big':
      return isNumeric(issue.origin)
        ? { code: 'number.too-big', field, limit: Number(issue.maximum) }
        : { code: 'field.invalid', field };
    case 'invalid_format': {
      const format = formatOf(issue);
      return format === undefined ? { code: 'field.invalid', field } : { code: 'text.format', field, format };
    }
    case 'invalid_union':
      return commonFault(
        issue.errors.flatMap((branch) =>
          branch.slice(0, 1).map((inner) => faultOf(inner, [...path, ...inner.path])),
        ),
        field,
      );
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return { code: 'field.invalid', field };
  }
}

/** What every branch of a union says, or which types the branches ask for. */
function commonFault(branches: readonly Fault[], field: string): Fault {
  const [first] = branches;
  const said = new Set(branches.map((fault) => JSON.stringify(fault)));
  if (first !== undefined && said.size === 1) return first;
  const expected = branches.flatMap((fault) => (fault.code === 'field.type' ? fault.expected : []));
  return expected.length === branches.length
    ? { code: 'field.type', field, expected }
    : { code: 'field.invalid', field };
}

function isValueType(expected: string): expected is ValueType {
  return VALUE_TYPES.some((type) => type === expected);
}

/** Texts and lists have lengths, which are bounded by other words than numbers are. */
const isNumeric = (origin: string): boolean => origin === 'number' || origin === 'int';

const PATTERNS: ReadonlyMap<string, TextFormat> = new Map([
  [String(ID_PATTERN), 'id'],
  [String(LANGUAGE_PATTERN), 'language'],
  [String(COUNTRY_PATTERN), 'country'],
  [String(CURRENCY_PATTERN), 'currency'],
]);

function formatOf({ format, pattern }: z.core.$ZodIssueInvalidStringFormat): TextFormat | undefined {
  switch (format) {
    case 'date':
      return 'date';
    case 'datetime':
      return 'moment';
    case 'regex':
      return PATTERNS.get(pattern ?? '');
    default:
      return undefined;
  }
}
