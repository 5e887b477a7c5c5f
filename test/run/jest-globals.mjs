// What tests import from '@jest/globals'. The runner knows no limit of time: a test that hangs fails after it.
const LIMIT_MS = 30_000;

const within = (limit, fn) => async () => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${limit} ms`)), limit);
  });
  try {
    return await Promise.race([fn(), late]);
  } finally {
    clearTimeout(timer);
  }
};

const hook =
  (register) =>
  (fn, limit = LIMIT_MS) =>
    register(within(limit, fn));

const each =
  (register) =>
  (...table) =>
  (name, fn, limit = LIMIT_MS) =>
    register(...table)(name, (...row) => within(limit, () => fn(...row))());

export const it = Object.assign(
  (name, fn, limit = LIMIT_MS) => globalThis.it(name, within(limit, fn)),
  { each: each(globalThis.it.each) },
);
export const beforeAll = hook(globalThis.beforeAll);
export const beforeEach = hook(globalThis.beforeEach);
export const afterAll = hook(globalThis.afterAll);
export const afterEach = hook(globalThis.afterEach);
export const { describe, expect, jest } = globalThis;
