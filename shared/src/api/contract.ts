import type { z } from 'zod';
import { ERRORS, type ErrorCode } from '../errors.ts';
import type { Role } from '../protocol/roles.ts';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** How a route is named: its method and its path, parameters in braces, as in `GET /api/boards/{id}`. */
export type RouteName = `${Method} /${string}`;

/** One operation of the API. The server's route, its OpenAPI description and the client's call all derive from it. */
export interface Operation {
  /** Unique in the API: the `operationId` of the description. */
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly access: Access;
  readonly path?: Readonly<Record<string, PathParameter>>;
  /** Every parameter is text when it comes; a shape may make something else of it. */
  readonly query?: z.ZodObject;
  readonly body?: Body;
  readonly answer: Answer;
  /** What it may be refused with beyond what follows from the rest: see `refusalsOf`. */
  readonly refusals?: readonly ErrorCode[];
}

/** Who may ask for it. */
export type Access =
  | { readonly kind: 'anybody' }
  /** Takes the administrator's secret where the server has one. */
  | { readonly kind: 'administrator' }
  /**
   * Takes a token for what the parameter `id` names, with at least this role; one of its own where what it gives would
   * outlive a link to the workshop that the board belongs to.
   */
  | {
      readonly kind: 'token';
      readonly scope: 'board' | 'workshop';
      readonly role: Role;
      readonly isItsOwn?: true;
    }
  /** Takes what follows a live workshop: the token of a seat of the workshop that `id` names, or one of its links. */
  | { readonly kind: 'follower' }
  /** Takes the token by which the connection was opened; the connection's own check tells whether it is. */
  | { readonly kind: 'connection'; readonly role: Role };

export interface PathParameter {
  readonly shape: z.ZodType<unknown, string>;
  /** What a value that does not have the shape is refused with. */
  readonly otherwise: ErrorCode;
}

export type Body =
  | { readonly kind: 'json'; readonly shape: z.ZodType }
  /** A `parcours.board` document, which is read where the board is worked out. */
  | { readonly kind: 'board'; readonly shape: z.ZodType }
  | { readonly kind: 'bytes' };

export type Answer =
  | {
      readonly kind: 'json';
      readonly status: 200 | 201;
      readonly description: string;
      readonly shape: z.ZodType;
      /** The path of what was made, with the `id` of the answer in it. */
      readonly location?: { readonly path: string; readonly description: string };
    }
  /** A file in one of these media types. */
  | { readonly kind: 'file'; readonly description: string; readonly types: readonly string[] }
  | { readonly kind: 'nothing'; readonly description: string };

/** The operations of a resource, by their routes. */
export type Operations<Described> = { readonly [Name in keyof Described]: Operation };

type ParametersIn<Name> = Name extends `${string}{${infer Parameter}}${infer Rest}`
  ? Parameter | ParametersIn<Rest>
  : never;

/** What is checked of a route beside its type: that it is named as one, and that all parameters of its path are described. */
type Whole<Name, Described> = Name extends RouteName
  ? [ParametersIn<Name>] extends [never]
    ? { readonly path?: never }
    : Described extends { readonly path: infer Path }
      ? [keyof Path, ParametersIn<Name>] extends [ParametersIn<Name>, keyof Path]
        ? unknown
        : never
      : never
  : never;

/** The operations of one resource. */
export function resource<
  const Described extends { readonly [Name in keyof Described]: Operation & Whole<Name, Described[Name]> },
>(operations: Described): Described {
  return operations;
}

export const ANYBODY = { kind: 'anybody' } as const satisfies Access;
export const FOLLOWER = { kind: 'follower' } as const satisfies Access;
export const ADMINISTRATOR = { kind: 'administrator' } as const satisfies Access;

export function onBoard(role: Role) {
  return { kind: 'token', scope: 'board', role } as const satisfies Access;
}

/** Not for those who reach the board by a link to its workshop. */
export function onBoardItself(role: Role) {
  return { kind: 'token', scope: 'board', role, isItsOwn: true } as const satisfies Access;
}

export function onWorkshop(role: Role) {
  return { kind: 'token', scope: 'workshop', role } as const satisfies Access;
}

export function json<Shape extends z.ZodType>(description: string, shape: Shape) {
  return { kind: 'json', status: 200, description, shape } as const satisfies Answer;
}

export function created<Shape extends z.ZodType>(
  description: string,
  shape: Shape,
  location?: { readonly path: string; readonly description: string },
) {
  return { kind: 'json', status: 201, description, shape, ...(location && { location }) } as const;
}

export function file(description: string, ...types: readonly string[]) {
  return { kind: 'file', description, types } as const satisfies Answer;
}

export function nothing(description: string) {
  return { kind: 'nothing', description } as const satisfies Answer;
}

export function jsonBody<Shape extends z.ZodType>(shape: Shape) {
  return { kind: 'json', shape } as const satisfies Body;
}

/** What reading a board from the log may be refused with. */
export const READING = [
  'board.not-found',
  'board.version',
  'server.stopping',
  'server.storage',
] as const satisfies readonly ErrorCode[];

/** What reading a board through and working it out may be refused with. */
export const WORKING = [
  'work.too-long',
  'work.too-large',
  'work.ended',
  'server.busy',
  'server.stopping',
] as const satisfies readonly ErrorCode[];

const INTAKE = ['request.too-large', 'request.too-slow', 'server.busy'] as const;
const JSON_INTAKE = [...INTAKE, 'request.media-type', 'request.json'] as const;

/** All codes that an operation may be refused with, each once, by their status. */
export function refusalsOf(name: RouteName, operation: Operation): readonly ErrorCode[] {
  const { access, path = {}, query, body, refusals = [] } = operation;
  const codes = new Set<ErrorCode>([
    ...ofAccess(access),
    ...Object.values(path).map(({ otherwise }) => otherwise),
    ...(query ? (['request.invalid'] as const) : []),
    ...(body ? ofBody(body) : []),
    ...(name.startsWith('GET ') ? [] : (['access.origin'] as const)),
    ...refusals,
  ]);
  return [...codes].sort((one, other) => ERRORS[one].status - ERRORS[other].status);
}

function ofAccess({ kind }: Access): readonly ErrorCode[] {
  switch (kind) {
    case 'anybody':
      return [];
    case 'administrator':
      return ['access.admin', 'access.trials'];
    case 'token':
      return ['access.missing', 'access.invalid', 'access.role'];
    case 'follower':
      return ['access.missing', 'access.invalid'];
    case 'connection':
      return ['access.missing'];
  }
}

function ofBody({ kind }: Body): readonly ErrorCode[] {
  switch (kind) {
    case 'json':
      return [...JSON_INTAKE, 'request.invalid'];
    case 'board':
      return [...JSON_INTAKE, 'board.format', 'board.version'];
    case 'bytes':
      return INTAKE;
  }
}
