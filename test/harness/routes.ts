import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { ALLOWED, OPEN, type Role } from '../../src/accounts/caller.js';
import type { RunningApp } from './app.js';

/** One address of the server, and who may call it: roles, everybody without log-in, or nobody said. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly callers: readonly Role[] | 'open' | undefined;
}

/** Every route of every controller. */
export function routesOf(app: RunningApp): Route[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap(({ controllers: all }) => [...all.values()]);
  return controllers
    .flatMap(({ metatype }) => (metatype ? routesOfController(metatype) : []))
    .toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), 'en'));
}

/** As people write it: GET /api/v1/incidents/:id. */
export function nameOf({ method, path }: Pick<Route, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

function routesOfController(controller: { readonly name: string; prototype: object }): Route[] {
  const base = String(Reflect.getMetadata(PATH_METADATA, controller));
  return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const handler: unknown = Reflect.get(controller.prototype, name);
    if (typeof handler !== 'function') return [];
    const method: unknown = Reflect.getMetadata(METHOD_METADATA, handler);
    if (typeof method !== 'number') return [];
    const open: unknown = Reflect.getMetadata(OPEN, handler);
    const allowed: readonly Role[] | undefined = Reflect.getMetadata(ALLOWED, handler);
    return {
      method: RequestMethod[method] ?? '',
      path: `/${base}/${String(Reflect.getMetadata(PATH_METADATA, handler))}`
        .replaceAll(/\/+/g, '/')
        .replace(/(.)\/$/, '$1'),
      handler: `${controller.name}.${name}`,
      callers: open ? 'open' : allowed,
    };
  });
}
