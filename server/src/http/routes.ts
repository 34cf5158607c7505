import type { Answer, AnswerOf, BodyOf, Operation, Operations, PathOf, QueryOf } from '@parcours/shared/api';
import { CodedError } from '@parcours/shared/errors';
import type { Context, Hono } from 'hono';
import { shaped } from '../jobs/uploaded.ts';
import { json } from './answers.ts';
import type { HttpServices } from './services.ts';

/** A request whose access, path and query are those of an operation. */
interface Asking<Called extends Operation> {
  readonly path: PathOf<Called>;
  readonly query: QueryOf<Called>;
  /** Reads the body and checks it. @throws CodedError as `Bodies.shaped`. */
  body(): Promise<BodyOf<Called>>;
  /** Given once nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  readonly context: Context;
}

/** Gives what is answered in JSON, or the answer itself where it is a file or was written elsewhere. */
type Handler<Called extends Operation> = (
  asking: Asking<Called>,
) => Response | AnswerOf<Called> | Promise<Response | AnswerOf<Called>>;

type Handlers<Described extends Operations<Described>> = {
  readonly [Name in keyof Described]: Handler<Described[Name]>;
};

type Responder = (context: Context) => Response | Promise<Response>;

/** Adds the routes of a resource as its contract describes them, each with what is done where it is asked for. */
export function addRoutes<Described extends Operations<Described>>(
  app: Hono,
  services: Pick<HttpServices, 'authorizer' | 'bodies'>,
  operations: Described,
  handlers: NoInfer<Handlers<Described>>,
): void {
  const methods = new Map<string, Record<string, Responder>>();
  for (const name of Object.keys(operations) as (keyof Described & string)[]) {
    const [method = '', path = ''] = name.split(' ');
    const respond = responder(path, operations[name], handlers[name], services);
    methods.set(path, { ...methods.get(path), [method.toLowerCase()]: respond });
  }
  for (const [path, ofPath] of methods) addResource(app, patternOf(path), ofPath);
}

/** Adds a resource: its methods, of which GET answers HEAD as well, and a proper refusal of every other one. */
export function addResource(app: Hono, path: string, methods: Readonly<Record<string, Responder>>): void {
  const names = Object.keys(methods).map((method) => method.toUpperCase());
  for (const [method, respond] of Object.entries(methods)) app.on(method.toUpperCase(), path, respond);
  app.all(path, () => {
    throw new CodedError('route.method', { allow: names });
  });
}

/** What precedes a parameter in its part of a path, as in `report.{format}`. */
const PARAMETER = /([\w.]*)\{(\w+)\}/g;

/** A path as hono writes it, where a parameter is a whole part of a path, with what precedes it. */
function patternOf(path: string): string {
  return path.replace(PARAMETER, (_, before: string, name: string) =>
    before === '' ? `:${name}` : `:${name}{${before.replaceAll('.', '\\.')}\\w+}`,
  );
}

function responder<Called extends Operation>(
  path: string,
  operation: Called,
  handle: Handler<Called>,
  { authorizer, bodies }: Pick<HttpServices, 'authorizer' | 'bodies'>,
): Responder {
  const { access, query, body, answer } = operation;
  return async (context) => {
    await authorizer.admit(context, access);
    // The shapes that are read by are those that the types are made from.
    const asking = {
      path: readPath(path, operation, context),
      query: query ? shaped(context.req.query(), query) : {},
      body: async () => (body?.kind === 'json' ? bodies.shaped(context, body.shape) : undefined),
      signal: context.req.raw.signal,
      context,
    } as Asking<Called>;
    const given = await handle(asking);
    return given instanceof Response ? given : written(given, answer);
  };
}

/** @throws CodedError as the parameters of the path say. */
function readPath(path: string, { path: parameters = {} }: Operation, { req }: Context): object {
  const read = [...path.matchAll(PARAMETER)].map(([, before = '', name = '']) => {
    const parsed = parameters[name]?.shape.safeParse(req.param(name)?.slice(before.length));
    if (!parsed?.success) throw new CodedError(parameters[name]?.otherwise ?? 'route.not-found');
    return [name, parsed.data] as const;
  });
  return Object.fromEntries(read);
}

function written(value: unknown, answer: Answer): Response {
  if (answer.kind !== 'json') return new Response(null, { status: 204 });
  const { status, location } = answer;
  const response = json(value, { status });
  if (location) response.headers.set('Location', filled(location.path, value));
  return response;
}

/** A path with values of the answer in place of its parameters. */
function filled(path: string, value: unknown): string {
  const values: Readonly<Record<string, unknown>> = { ...Object(value) };
  return path.replace(PARAMETER, (_, before: string, name: string) => `${before}${String(values[name])}`);
}
