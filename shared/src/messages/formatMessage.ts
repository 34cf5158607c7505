import {
  type MessageFormatElement,
  type NumberElement,
  type PluralElement,
  parse,
  TYPE,
} from '@formatjs/icu-messageformat-parser';

/** How messages of a language are filled in. */
export interface MessageLanguage {
  /** BCP 47, by which numbers are written and plural forms chosen. */
  readonly locale: string;
  /** A small number in words, as in running text; undefined where it is written in figures. */
  readonly numberInWords?: (value: number) => string | undefined;
}

/** What an argument is filled with: a piece of text, a number, or something that the caller can show (an element). */
export type MessageValues<T> = Readonly<Record<string, string | number | T>>;

/** What the markup of a message stands for, by the names of its tags. */
export type MessageTags<T> = Readonly<Record<string, (content: readonly (string | T)[]) => T>>;

interface Filling<T> extends MessageLanguage {
  readonly values: MessageValues<T>;
  readonly tags: MessageTags<T>;
  /** What `#` stands for. */
  readonly counted?: number;
}

/** Numbers above this are written in figures, and with them the others in the same piece of a sentence. */
const LARGEST_IN_WORDS = 10;

/**
 * An ICU message with its arguments filled in, as a sequence of texts and values. Besides ICU's own number styles there
 * are `words` ("three") and `Words` ("Three"): numbers of up to ten in words, where all of a clause are that small.
 * @throws Error of an argument or a tag for which nothing is given, and of a message that is not well formed.
 */
export function formatMessage<T = never>(
  message: string,
  language: MessageLanguage,
  values: MessageValues<T> = {},
  tags: MessageTags<T> = {},
): readonly (string | T)[] {
  if (!/[{<']/.test(message)) return [message];
  return fill(parsed(message), { ...language, values, tags });
}

const PARSED = new Map<string, readonly MessageFormatElement[]>();

function parsed(message: string): readonly MessageFormatElement[] {
  const known = PARSED.get(message);
  if (known !== undefined) return known;
  const elements = parse(message, { captureLocation: false });
  PARSED.set(message, elements);
  return elements;
}

function fill<T>(elements: readonly MessageFormatElement[], filling: Filling<T>): (string | T)[] {
  const isWordy = elements.every(
    (element) => !isInWords(element) || numberOf(element.value, filling) <= LARGEST_IN_WORDS,
  );
  return elements.flatMap((element) => fillOne(element, filling, isWordy));
}

function fillOne<T>(element: MessageFormatElement, filling: Filling<T>, isWordy: boolean): (string | T)[] {
  switch (element.type) {
    case TYPE.literal:
      return [element.value];
    case TYPE.argument: {
      const value = given(element.value, filling);
      return [typeof value === 'number' ? String(value) : value];
    }
    case TYPE.number: {
      const value = numberOf(element.value, filling);
      return [isWordy && isInWords(element) ? inWords(value, element, filling) : figures(value, filling)];
    }
    case TYPE.pound:
      return [figures(filling.counted ?? 0, filling)];
    case TYPE.plural:
      return fillPlural(element, filling);
    case TYPE.select: {
      const form = element.options[String(given(element.value, filling))] ?? element.options.other;
      return fill(form?.value ?? [], filling);
    }
    case TYPE.tag: {
      const show = filling.tags[element.value];
      if (show === undefined) throw new Error(`Nothing shows <${element.value}>`);
      return [show(fill(element.children, filling))];
    }
    case TYPE.date:
    case TYPE.time:
      throw new Error(`{${element.value}}: dates are put into messages as text`);
  }
}

function fillPlural<T>(element: PluralElement, filling: Filling<T>): (string | T)[] {
  const counted = numberOf(element.value, filling);
  const { options, offset, pluralType = 'cardinal' } = element;
  const form = pluralRules(filling.locale, pluralType).select(counted - offset);
  const chosen = options[`=${counted}`] ?? options[form] ?? options.other;
  return fill(chosen?.value ?? [], { ...filling, counted: counted - offset });
}

function isInWords(element: MessageFormatElement): element is NumberElement {
  return element.type === TYPE.number && (element.style === 'words' || element.style === 'Words');
}

function inWords<T>(value: number, { style }: NumberElement, filling: Filling<T>): string {
  const word = filling.numberInWords?.(value);
  if (word === undefined) return figures(value, filling);
  return style === 'Words' ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
}

function given<T>(name: string, { values }: Filling<T>): string | number | T {
  const value = values[name];
  if (value === undefined) throw new Error(`Nothing is given for {${name}}`);
  return value;
}

function numberOf<T>(name: string, filling: Filling<T>): number {
  return Number(given(name, filling));
}

const figures = <T>(value: number, { locale }: Filling<T>) => numberFormat(locale).format(value);

const pluralRules = remembered(
  (locale: string, type: Intl.PluralRuleType) => new Intl.PluralRules(locale, { type }),
);
const numberFormat = remembered((locale: string) => new Intl.NumberFormat(locale));

/** The same result again for the same texts: making a format of `Intl` is slow. */
function remembered<Given extends readonly string[], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  const made = new Map<string, Made>();
  return (...given) => {
    const key = given.join(' ');
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(...given);
    made.set(key, fresh);
    return fresh;
  };
}
