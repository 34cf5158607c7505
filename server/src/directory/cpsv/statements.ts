import { isDictionary } from '@parcours/shared/board';
import { CodedError } from '@parcours/shared/errors';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { languageOf, mainTag } from '../languages.ts';
import context from './context/cpsv-ap.json' with { type: 'json' };
import type { Statement } from './graph.ts';

/** A relative address in a file stands for one beside it, wherever that is. */
const BASE = 'file:///directory';

/** A file of more is larger than the bounds of files let be, or made to take long. */
const MOST_STATEMENTS = 2_000_000;

/** @throws CodedError `directory.damaged`, with the line. */
export function inTurtle(text: string): readonly Statement[] {
  try {
    return bounded(new Parser({ baseIRI: BASE }).parse(text));
  } catch (error) {
    throw error instanceof CodedError ? error : damaged(error);
  }
}

/** @throws CodedError `directory.damaged`. */
export async function inRdfXml(text: string): Promise<readonly Statement[]> {
  const parser = new RdfXmlParser({ baseIRI: BASE });
  const statements: Statement[] = [];
  await new Promise<void>((resolve, reject) => {
    parser.on('data', (statement: Statement) => statements.push(statement));
    parser.on('error', (error: unknown) => reject(damaged(error)));
    parser.on('end', resolve);
    parser.end(text);
  });
  return bounded(statements);
}

const CONTEXT: object = context;

/** The contexts of SEMIC's releases of CPSV-AP, of which that of 3.2 is shipped: terms keep their meaning. */
const SEMIC = /^https?:\/\/(?:[\w.-]*semic[\w.-]*|data\.europa\.eu)\/.*cpsv-ap[\w./-]*$/i;

/**
 * @throws CodedError `directory.context` where it takes a context from elsewhere, which is never fetched;
 * `directory.damaged`.
 */
export async function inJsonLd(value: object): Promise<readonly Statement[]> {
  let foreign: string | undefined;
  const documentLoader = async (url: string) => {
    if (!SEMIC.test(url)) {
      foreign = url;
      throw new Error('not fetched');
    }
    return { documentUrl: url, document: CONTEXT as jsonld.NodeObject };
  };
  try {
    // What is made of arrays and nested nodes here is what jsonld reads them as.
    const statements: unknown = await jsonld.toRDF(withKnownTags(value) as jsonld.JsonLdDocument, {
      documentLoader,
      base: BASE,
    });
    return bounded(statements as readonly Statement[]);
  } catch (error) {
    if (foreign !== undefined) throw new CodedError('directory.context', { context: foreign });
    throw error instanceof CodedError ? error : damaged(error);
  }
}

/** Deeper than files are that people read. */
const DEEPEST = 200;

/**
 * The reader leaves out, without a word, what has a language tag of a shape that is not allowed, and texts by language that
 * the context does not say to be that: main tags are kept, and such texts are what they look like.
 */
function withKnownTags(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) throw new CodedError('directory.damaged');
  if (Array.isArray(value)) return value.map((each) => withKnownTags(each, depth + 1));
  if (!isDictionary(value)) return value;
  if (isByLanguage(value))
    return Object.entries(value).map(([tag, text]) => ({ '@value': text, '@language': mainTag(tag) }));
  const entries = Object.entries(value).map(([key, each]) => [key, said(key, each, depth)]);
  return Object.fromEntries(entries);
}

function said(key: string, value: unknown, depth: number): unknown {
  if (key === '@context') return [value].flat().map(withKnownTag);
  return key === '@language' && typeof value === 'string' ? mainTag(value) : withKnownTags(value, depth + 1);
}

/** What terms a context has is not looked into: they may be called as languages are. */
function withKnownTag(context: unknown): unknown {
  const isTagged = isDictionary(context) && typeof context['@language'] === 'string';
  return isTagged ? { ...context, '@language': mainTag(String(context['@language'])) } : context;
}

/** `id` is Indonesian, and what many contexts call `@id`. */
function isByLanguage(value: Readonly<Record<string, unknown>>): boolean {
  const entries = Object.entries(value);
  const isText = ([key, text]: readonly [string, unknown]) =>
    typeof text === 'string' && key !== 'id' && languageOf(mainTag(key)) !== undefined;
  return entries.length > 0 && entries.every(isText);
}

function bounded(statements: readonly Statement[]): readonly Statement[] {
  if (statements.length > MOST_STATEMENTS)
    throw new CodedError('directory.too-large', { most: MOST_STATEMENTS });
  return statements;
}

function damaged(error: unknown): CodedError {
  const reason = error instanceof Error ? error.message.slice(0, 200) : '';
  return new CodedError('directory.damaged', { reason });
}
