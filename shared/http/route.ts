import * as z from 'zod';
import type { Permission } from '../access/permissions';
import type { Authorized } from '../access/authorized';
import type { Call, Language } from '../core/call';
import { stored } from '../core/fields';
import { idSchema, ScopeId } from '../core/ids';
import { own } from '../core/own';
import type { Page, PageRequest } from '../db/cursor';
import type { KindName } from '../db/kinds';
import type { ProblemCode } from './answer/problems';
import type { Rate } from './request/rate-limits';

/** The parameters of paths that say more than whose id they are. */
const otherParameters = {
  scopeId: ScopeId.describe('The scope; `personal` is the caller’s own'),
  name: stored.line(200).describe('The name of an item, percent-encoded'),
  token: z.string().min(1).max(500).describe('The opaque token from the link'),
  asset: z
    .string()
    .max(60)
    .regex(/^[a-z0-9.-]+$/)
    .describe('The name of the file'),
} as const;

/** Every parameter that a path may name: the id of a kind of record, of a user, or one of those above. */
type PathParameters = {
  readonly [Name in KindName | 'user' as `${Name}Id`]: z.core.$ZodBranded<
    ReturnType<typeof idSchema>,
    `${Capitalize<Name>}Id`
  >;
} & typeof otherParameters;
type ParameterName = keyof PathParameters;

type Named<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never;
/** Holds a declaration to paths all of whose parameters are known: another doesn't compile. */
type KnownPath<Path extends string> = [Exclude<Named<Path>, ParameterName>] extends [never]
  ? unknown
  : { readonly path: `no kind of record has {${Exclude<Named<Path>, ParameterName>}}` };
export type Params<Path extends string> = {
  readonly [Name in Named<Path> & ParameterName]: z.output<PathParameters[Name]>;
};

/** A handler's input: the call, and everything of the request that was declared, parsed. */
export interface Input<P, Q, B> {
  readonly call: Call;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly page: PageRequest;
  readonly language: Language;
}

/** A public handler's input: there is no caller. */
export interface PublicInput<P, Q, F = undefined> {
  readonly requestId: string;
  readonly params: P;
  readonly query: Q;
  /** The form that was posted; undefined where none was. */
  readonly form: F | undefined;
  readonly language: Language;
  /** The form that Accept asks for. */
  readonly accept: string;
}

/** The input of a handler that anyone may call: `call` is set where they have signed in. */
export interface OpenInput<P, B> {
  readonly call: Call | undefined;
  readonly requestId: string;
  readonly params: P;
  readonly body: B;
  readonly language: Language;
}

/** Text that is no JSON: a page, a script, a table. */
export interface Text {
  readonly contentType: string;
  readonly text: string;
  /** Absent: 200. */
  readonly status?: number;
  /** Overrides of the answer's headers: a page for people needs a content security policy of its own. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A route's description, whatever it answers with. */
export interface Description {
  readonly summary: string;
  /** Details that the summary leaves out, in Markdown. */
  readonly description?: string;
  /** The names of problems beside those that every route can have. */
  readonly problems?: readonly ProblemCode[];
  /** Counts against a limit of its own: see request/rate-limits.ts. */
  readonly rate?: Rate;
  /** Wants a recent sign-in: see request/fresh-sign-in.ts. */
  readonly fresh?: boolean;
  /** An example of a call: shown in the documentation and sent by a test. */
  readonly example?: { readonly body?: unknown; readonly query?: Readonly<Record<string, string>> };
}

interface Shape<Path extends string, Query extends z.ZodObject, Body extends z.ZodType> extends Description {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: Path;
  /** Tells whether a recent sign-in is wanted for what a body asks for. */
  freshWhen?(body: z.output<Body>): boolean;
  readonly success?: 200 | 201;
  /** What it answers instead where what was asked for goes on by itself (202), and where that is found. */
  readonly accepted?: Accepted;
  readonly query?: Query;
  readonly body?: Body;
  /** The media types that the route answers with, the default first. Absent: application/json. */
  readonly produces?: readonly string[];
  /** The collection in which what was made is found. Absent: the route's own path. */
  readonly location?: string;
}

/** Work that goes on after its call: the schema that tells it from what is done, and its collection. */
export interface Accepted<Later extends z.ZodType = z.ZodType> {
  readonly response: Later;
  /** A path whose `{scopeId}` is the answer's own. */
  readonly location: string;
}

type Answer<Response extends z.ZodType> = z.input<Response>;

/** A public route, called by anybody. Reference data may be kept for so many seconds. */
interface Public<Path extends string, Query extends z.ZodObject, Response extends z.ZodType, Form extends z.ZodType>
  extends Shape<Path, Query, never> {
  readonly permission: 'public';
  /** The form that a page or a mail program posts: the one body that isn’t JSON. It may be left out. */
  readonly form?: Form;
  readonly response?: Response;
  readonly cacheSeconds?: number;
  /** For those who have its address alone: nothing keeps the answer, and no search engine lists it. */
  readonly unlisted?: true;
  handle(
    input: PublicInput<Params<Path>, z.output<Query>, z.output<Form>>,
  ): Promise<Answer<Response> | Text> | Answer<Response> | Text;
}

/**
 * A route for anyone, signed in or not. A token that comes along is checked, and decides which limits hold.
 */
interface Open<Path extends string, Body extends z.ZodType, Response extends z.ZodType>
  extends Shape<Path, typeof noQuery, Body> {
  readonly permission: 'anyone';
  readonly response: Response;
  handle(input: OpenInput<Params<Path>, z.output<Body>>): Promise<Answer<Response>>;
}

/** A route on what is the caller's own: no scope decides about it. */
interface Own<Path extends string, Query extends z.ZodObject, Body extends z.ZodType, Response extends z.ZodType>
  extends Shape<Path, Query, Body> {
  readonly permission: 'signed-in';
  readonly response: Response;
  handle(input: Input<Params<Path>, z.output<Query>, z.output<Body>>): Promise<Answer<Response>>;
}

interface OwnPage<Path extends string, Query extends z.ZodObject, Item extends z.ZodType>
  extends Shape<Path, Query, never> {
  readonly permission: 'signed-in';
  readonly items: Item;
  handle(input: Input<Params<Path>, z.output<Query>, undefined>): Promise<Page<Answer<Item>>>;
}

/** A route on what belongs to a scope: the answer proves that access was decided by its permission. */
interface Guarded<
  Path extends string,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Response extends z.ZodType,
  P extends Permission,
  Later extends z.ZodType,
> extends Shape<Path, Query, Body> {
  readonly permission: P;
  readonly response: Response;
  readonly accepted?: Accepted<Later>;
  /**
   * Writes the answer, as it is served, as a table: the route answers text/csv too, named after the path's
   * last word.
   */
  csv?(served: z.output<Response>): Promise<string>;
  handle(
    input: Input<Params<Path>, z.output<Query>, z.output<Body>>,
  ): Promise<Authorized<Answer<Response> | Answer<Later>, NoInfer<P>>>;
}

interface GuardedPage<Path extends string, Query extends z.ZodObject, Item extends z.ZodType, P extends Permission>
  extends Shape<Path, Query, never> {
  readonly permission: P;
  readonly items: Item;
  /**
   * Writes the whole collection as CSV, not a page of it: the route answers text/csv too, named after the
   * path's last word.
   */
  table?(input: Input<Params<Path>, z.output<Query>, undefined>): Promise<Authorized<string, NoInfer<P>>>;
  handle(input: Input<Params<Path>, z.output<Query>, undefined>): Promise<Authorized<Page<Answer<Item>>, NoInfer<P>>>;
}

/** A route as everything that is derived from it reads it. */
export interface Route extends Description {
  readonly method: string;
  readonly path: string;
  readonly permission: Permission | 'public' | 'anyone' | 'signed-in';
  readonly success: 200 | 201;
  readonly accepted: Accepted | undefined;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodType | undefined;
  readonly form: z.ZodType | undefined;
  readonly response: z.ZodType | undefined;
  /** Set on collections: the schema of one entry. */
  readonly items: z.ZodType | undefined;
  readonly produces: readonly string[];
  readonly cacheSeconds: number | undefined;
  readonly unlisted: boolean;
  readonly location: string;
  /** Set where what the body asks for decides about `fresh`. */
  freshWhen?(body: unknown): boolean;
  /** Set where the answer can be had as a table. */
  csv?(served: unknown): Promise<string>;
  /** Set where a whole collection can be had as one. */
  table?(input: unknown): unknown;
  handle(input: unknown): unknown;
}

/**
 * Keeps the types that a route on what belongs to a scope was declared with: batches are made of such routes.
 */
export interface GuardedRoute<P extends Permission, Response extends z.ZodType> extends Route {
  readonly permission: P;
  readonly response: Response;
  handle(input: unknown): Promise<Authorized<Answer<Response>, P>>;
}

const noQuery = z.strictObject({});
/** Returns the schema of a parameter: that of an id by the name of what it names. */
const parameterOf = (name: string): z.ZodType => {
  const others: Readonly<Record<string, z.ZodType>> = otherParameters;
  return own(others, name) ?? idSchema(name.replace(/Id$/, ''));
};
const namesIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

interface Declared extends Omit<Shape<string, z.ZodObject, z.ZodType>, 'body' | 'freshWhen'> {
  readonly permission: Route['permission'];
  readonly body?: z.ZodType;
  readonly form?: z.ZodType;
  readonly response?: z.ZodType;
  readonly items?: z.ZodType;
  readonly cacheSeconds?: number;
  freshWhen?(body: unknown): boolean;
  readonly unlisted?: true;
  csv?(served: unknown): Promise<string>;
  table?(input: unknown): unknown;
  handle(input: unknown): unknown;
}

/**
 * Declares a route: dispatch, validation, permission, OpenAPI, the gateway's routes and the authorisation
 * tests are derived from it.
 */
export function route<
  Path extends string,
  Response extends z.ZodType,
  Query extends z.ZodObject = typeof noQuery,
  Form extends z.ZodType = z.ZodUndefined,
>(declaration: Public<Path, Query, Response, Form> & KnownPath<Path>): Route;
export function route<Path extends string, Response extends z.ZodType, Body extends z.ZodType>(
  declaration: Open<Path, Body, Response> & KnownPath<Path>,
): Route;
export function route<
  Path extends string,
  Response extends z.ZodType,
  Body extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodObject = typeof noQuery,
>(declaration: Own<Path, Query, Body, Response> & KnownPath<Path>): Route;
export function route<Path extends string, Item extends z.ZodType, Query extends z.ZodObject = typeof noQuery>(
  declaration: OwnPage<Path, Query, Item> & KnownPath<Path>,
): Route;
export function route<
  Path extends string,
  Item extends z.ZodType,
  P extends Permission,
  Query extends z.ZodObject = typeof noQuery,
>(declaration: GuardedPage<Path, Query, Item, P> & KnownPath<Path>): Route;
// The last one is that by which the compiler says what is wrong with a route that fits none.
export function route<
  Path extends string,
  Response extends z.ZodType,
  P extends Permission,
  Body extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodObject = typeof noQuery,
  Later extends z.ZodType = z.ZodNever,
>(declaration: Guarded<Path, Query, Body, Response, P, Later> & KnownPath<Path>): GuardedRoute<P, Response>;
export function route(declaration: Declared): Route {
  const params = Object.fromEntries(namesIn(declaration.path).map((name) => [name, parameterOf(name)]));
  return {
    ...declaration,
    success: declaration.success ?? 200,
    accepted: declaration.accepted,
    params: z.object(params),
    query: declaration.query ?? noQuery,
    body: declaration.body,
    form: declaration.form,
    response: declaration.response,
    items: declaration.items,
    produces:
      declaration.produces ??
      (declaration.csv || declaration.table ? ['application/json', 'text/csv'] : ['application/json']),
    cacheSeconds: declaration.cacheSeconds,
    unlisted: declaration.unlisted ?? false,
    location: declaration.location ?? declaration.path,
    handle: (input: unknown) => declaration.handle(input),
  };
}
