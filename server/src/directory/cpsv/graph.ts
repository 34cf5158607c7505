import { Referred } from '../listing.ts';

/** A statement of RDF, as its readers give it. */
export interface Statement {
  readonly subject: Term;
  readonly predicate: Term;
  readonly object: Term;
}

export interface Term {
  readonly termType: string;
  readonly value: string;
  readonly language?: string | undefined;
}

const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** What is said of each thing, by the property. */
export class Graph {
  /** By subject, property, and what tells a value from others: the same statement may stand in a file several times. */
  readonly #said = new Map<string, Map<string, Map<string, Term>>>();
  readonly #referred = new Referred();

  constructor(statements: Iterable<Statement>) {
    for (const { subject, predicate, object } of statements) {
      const of = this.#said.get(subject.value) ?? new Map<string, Map<string, Term>>();
      this.#said.set(subject.value, of);
      const values = of.get(predicate.value) ?? new Map<string, Term>();
      of.set(predicate.value, values);
      values.set(keyOf(object), object);
    }
  }

  subjects(): Iterable<string> {
    return this.#said.keys();
  }

  has(subject: string): boolean {
    return this.#said.has(subject);
  }

  /**
   * The values of the first of some properties that something has.
   * @throws CodedError `directory.too-large` where things refer to each other beyond all measure.
   */
  values(subject: string, properties: readonly string[]): readonly Term[] {
    const values = [...this.#valuesOf(subject, properties)];
    for (const { value } of values) this.#referred.count(value.length);
    return values;
  }

  first(subject: string, properties: readonly string[]): string | undefined {
    const [first] = this.#valuesOf(subject, properties);
    return first?.value;
  }

  #valuesOf(subject: string, properties: readonly string[]): Iterable<Term> {
    const of = this.#said.get(subject);
    return (
      properties
        .map((each) => of?.get(each))
        .find((each) => each !== undefined)
        ?.values() ?? []
    );
  }

  types(subject: string): readonly string[] {
    return this.values(subject, [TYPE]).map(({ value }) => value);
  }
}

const keyOf = ({ termType, language = '', value }: Term): string => `${termType} ${language} ${value}`;
