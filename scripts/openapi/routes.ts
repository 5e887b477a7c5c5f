import { RequestMethod, type DynamicModule, type Type } from '@nestjs/common';
import {
  CONTROLLER_WATERMARK,
  CUSTOM_ROUTE_ARGS_METADATA,
  HEADERS_METADATA,
  HTTP_CODE_METADATA,
  METHOD_METADATA,
  MODULE_METADATA,
  PATH_METADATA,
  ROUTE_ARGS_METADATA,
  RouteParamtypes,
} from '@nestjs/common/internal';
import { ParseUUIDPipe } from '@nestjs/common';
import { ALLOWED, OPEN, type Role } from '../../src/accounts/caller.js';

type Module = Type | DynamicModule;

/** An argument of a controller method, as its decorator says. */
interface Argument {
  readonly kind: RouteParamtypes;
  readonly index: number;
  readonly name: string | undefined;
  readonly isUuid: boolean;
}

/** One route as Nest will serve it. */
export interface Route {
  readonly controller: Type;
  readonly method: string;
  /** Its name everywhere: `incidents.report`. */
  readonly id: string;
  readonly verb: string;
  /** With its parameters as Nest writes them: `/api/v1/incidents/:id`. */
  readonly path: string;
  readonly status: number;
  /** What the answer is, where it is no JSON. */
  readonly contentType: string | undefined;
  /** Roles that may call it; null when it is open to everybody. */
  readonly roles: readonly Role[] | null;
  readonly open: string | undefined;
  readonly args: readonly Argument[];
  /** The DTO classes of its body and query. */
  readonly input: readonly Type[];
}

/** Every route below a path, in the order of its path; nothing is started. */
export function routesOf(module: Module, below: string): Route[] {
  const controllers = [...new Set(modulesOf(module).flatMap(controllersOf))];
  return controllers
    .flatMap(routesOfController)
    .filter((route) => route.path.startsWith(below))
    .sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}

function modulesOf(module: Module): Module[] {
  return [module, ...listed(module, MODULE_METADATA.IMPORTS).flatMap(modulesOf)];
}

function controllersOf(module: Module): Type[] {
  return listed(module, MODULE_METADATA.CONTROLLERS).filter(
    (each): each is Type => typeof each === 'function' && has(CONTROLLER_WATERMARK, each),
  );
}

/** What a module lists, whether by its decorator or at run time. */
function listed(module: Module, key: string): Module[] {
  const own: Module[] = Reflect.getMetadata(key, 'module' in module ? module.module : module) ?? [];
  const dynamic: unknown = 'module' in module ? Reflect.get(module, key) : undefined;
  return [...own, ...(Array.isArray(dynamic) ? dynamic : [])];
}

function routesOfController(controller: Type): Route[] {
  return Object.getOwnPropertyNames(controller.prototype)
    .filter((method) => has(METHOD_METADATA, controller.prototype[method]))
    .map((method) => toRoute(controller, method));
}

function toRoute(controller: Type, method: string): Route {
  const handler: object = controller.prototype[method];
  const read = (key: string): unknown => Reflect.getMetadata(key, handler);
  const verb = RequestMethod[Number(read(METHOD_METADATA))]?.toLowerCase() ?? 'get';
  const args = argumentsOf(controller, method);
  const types: Type[] =
    Reflect.getMetadata('design:paramtypes', controller.prototype, method) ?? [];
  const status = read(HTTP_CODE_METADATA);
  const open = read(OPEN);
  return {
    controller,
    method,
    id: `${subjectOf(controller)}.${method}`,
    verb,
    path: join(Reflect.getMetadata(PATH_METADATA, controller), String(read(PATH_METADATA))),
    status: typeof status === 'number' ? status : verb === 'post' ? 201 : 200,
    contentType: contentTypeOf(handler),
    roles: (read(ALLOWED) as readonly Role[] | undefined) ?? null,
    open: typeof open === 'string' ? open : undefined,
    args,
    input: args.filter(isInput).flatMap(({ index }) => types[index] ?? []),
  };
}

/** As its `@Header` says, without the character set. */
function contentTypeOf(handler: object): string | undefined {
  const headers: { name: string; value: unknown }[] =
    Reflect.getMetadata(HEADERS_METADATA, handler) ?? [];
  const header = headers.find(({ name }) => name === 'content-type');
  return header && String(header.value).split(';')[0];
}

/** Body and query are checked against a class; a single named value is not. */
function isInput({ kind, name }: Argument): boolean {
  const { BODY, QUERY } = RouteParamtypes;
  return (kind === BODY || kind === QUERY) && name === undefined;
}

function argumentsOf(controller: Type, method: string): Argument[] {
  const all: Record<string, { index: number; data?: unknown; pipes?: unknown[] }> =
    Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {};
  return Object.entries(all)
    .filter(([key]) => !key.includes(CUSTOM_ROUTE_ARGS_METADATA))
    .map(([key, { index, data, pipes = [] }]) => ({
      kind: Number.parseInt(key, 10),
      index,
      name: typeof data === 'string' ? data : undefined,
      isUuid: pipes.some((pipe) => pipe === ParseUUIDPipe || pipe instanceof ParseUUIDPipe),
    }));
}

function subjectOf({ name }: Type): string {
  const subject = name.replace(/Controller$/, '');
  return subject.charAt(0).toLowerCase() + subject.slice(1);
}

function join(...parts: string[]): string {
  const segments = parts.flatMap((part) => part.split('/')).filter(Boolean);
  return `/${segments.join('/')}`;
}

function has(key: string, target: unknown): boolean {
  return typeof target === 'function' && Reflect.hasMetadata(key, target);
}
