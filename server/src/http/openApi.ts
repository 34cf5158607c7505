import { API, type Operation, problemShape, type RouteName, refusalsOf } from '@parcours/shared/api';
import { boardJsonSchema } from '@parcours/shared/board';
import { ERRORS, type ErrorCode } from '@parcours/shared/errors';
import { z } from 'zod';

/** A piece of an OpenAPI 3.1 description. Only its JSON matters. */
type Piece = Readonly<Record<string, unknown>>;

/** The whole interface as the contract in `shared/src/api` has it, described in OpenAPI 3.1. */
export function openApiDocument(): Piece {
  const schemas = new Schemas();
  const paths: Record<string, Piece> = {};
  for (const [tag, operations] of Object.entries(API)) {
    for (const [name, operation] of Object.entries<Operation>(operations)) {
      const [method = '', path = ''] = name.split(' ');
      const described = { tags: [tag], ...operationOf(name as RouteName, operation, schemas) };
      paths[path] = {
        ...pathParameters(operation, schemas),
        ...paths[path],
        [method.toLowerCase()]: described,
      };
    }
  }
  const { $schema: _schema, $id: _id, ...board } = boardJsonSchema();
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parcours',
      version: '1',
      summary: 'Boards, their analysis and their gap reports.',
      description:
        'Errors are problem documents (RFC 9457) with a stable `code`. Edits travel by WebSocket on `/sync/{id}`, in the protocol of y-websocket, with the token as second subprotocol after `parcours.v1`; where WebSockets are blocked, the same messages travel over `/api/boards/{id}/connections`.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { ...schemas.named, Board: board },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token for one board and one role.' },
        administrator: { type: 'http', scheme: 'bearer', description: 'The administrator’s secret.' },
      },
    },
  };
}

/** Schemas as JSON; those that have a name of their own are described once. */
class Schemas {
  readonly named: Record<string, unknown> = {};

  /** What comes (`input`), or what is made of it (`output`). */
  of(shape: z.ZodType, io: 'input' | 'output' = 'input'): Piece {
    const whole = z.toJSONSchema(shape, { io, unrepresentable: 'any', override: withoutOwnBounds });
    const text = JSON.stringify(whole).replaceAll('"#/$defs/', '"#/components/schemas/');
    const { $schema: _, $defs, ...schema } = JSON.parse(text);
    Object.assign(this.named, $defs);
    return schema;
  }

  json(shape: z.ZodType): Piece {
    return { 'application/json': { schema: this.of(shape) } };
  }

  /** A parameter is text when it comes, and is described as what it stands for. */
  parameter(place: 'path' | 'query', name: string, shape: z.ZodType): Piece {
    const { description, ...schema } = this.of(shape, 'output');
    const required = !shape.safeParse(undefined).success;
    return {
      name,
      in: place,
      ...(required && { required }),
      ...(Boolean(description) && { description }),
      schema,
    };
  }
}

/** The bounds of all whole numbers in JavaScript are nothing that the contract says. */
function withoutOwnBounds({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

function pathParameters({ path = {} }: Operation, schemas: Schemas): Piece {
  const parameters = Object.entries(path).map(([name, { shape }]) => schemas.parameter('path', name, shape));
  return parameters.length === 0 ? {} : { parameters };
}

function operationOf(name: RouteName, operation: Operation, schemas: Schemas): Piece {
  const { id, summary, description, query, body } = operation;
  const parameters = Object.entries(query?.shape ?? {}).map(([parameter, shape]) =>
    schemas.parameter('query', parameter, shape),
  );
  return {
    operationId: id,
    summary,
    ...(description !== undefined && { description }),
    ...securityOf(operation),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: contentOf(body, schemas) } }),
    responses: { ...answerOf(operation, schemas), ...refusals(refusalsOf(name, operation), schemas) },
  };
}

function securityOf({ access }: Operation): Piece {
  switch (access.kind) {
    case 'anybody':
      return { security: [{}] };
    case 'administrator':
      return { security: [{}, { administrator: [] }] };
    case 'follower':
      return { security: [{ token: [] }] };
    case 'token':
    case 'connection':
      return { security: [{ token: [] }], 'x-role': access.role };
  }
}

function contentOf(body: NonNullable<Operation['body']>, schemas: Schemas): Piece {
  return body.kind === 'bytes' ? file('application/octet-stream') : schemas.json(body.shape);
}

function answerOf({ answer }: Operation, schemas: Schemas): Piece {
  const { description } = answer;
  switch (answer.kind) {
    case 'json': {
      const { status, shape, location } = answer;
      const headers = location && {
        headers: { Location: { description: location.description, schema: { type: 'string' } } },
      };
      return { [status]: { description, content: schemas.json(shape), ...headers } };
    }
    case 'file':
      return { 200: { description, content: Object.assign({}, ...answer.types.map(file)) } };
    case 'nothing':
      return { 204: { description } };
  }
}

/** A file by its media type. Of bytes that says all: a schema would say that they are JSON. */
function file(contentType: string): Piece {
  const [type = ''] = contentType.split(';');
  if (/^application\/(\w+\+)?json$/.test(type)) return { [type]: { schema: { type: 'object' } } };
  return { [type]: /^text\/|\+xml$/.test(type) ? { schema: { type: 'string' } } : {} };
}

/** Refusals by their status; each names the codes that its problem document may have. */
function refusals(codes: readonly ErrorCode[], schemas: Schemas): Piece {
  const problem = schemas.of(problemShape);
  const statuses = [...new Set(codes.map((code) => ERRORS[code].status))];
  const byStatus = statuses.map((status) => {
    const ofStatus = codes.filter((code) => ERRORS[code].status === status);
    const description = ofStatus.map((code) => `\`${code}\`: ${ERRORS[code].title}.`).join(' ');
    const schema = { allOf: [problem, { properties: { code: { enum: ofStatus } } }] };
    return [status, { description, content: { 'application/problem+json': { schema } } }] as const;
  });
  return Object.fromEntries(byStatus);
}
