// How Node reads our TypeScript in tests: compiled by swc, with the metadata that Nest and TypeORM go by.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const GLOBALS = new URL('./jest-globals.mjs', import.meta.url).href;
const OURS = /^(?!.*\/node_modules\/).*\.tsx?$/;

const OPTIONS = {
  jsc: {
    target: 'es2022',
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
};

/** `./x.js` of one of our files is `./x.ts`, as the compiler has it; the console leaves the ending out. */
export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
  const found = /^\.{1,2}\//.test(specifier) && context.parentURL && beside(specifier, context);
  return found ? { url: found, shortCircuit: true } : next(specifier, context);
}

function beside(specifier, { parentURL }) {
  return ['.ts', '.tsx']
    .map((ending) => new URL(specifier.replace(/\.js$/, '') + ending, withoutQuery(parentURL)))
    .find((url) => existsSync(url))?.href;
}

export async function load(url, context, next) {
  const plain = withoutQuery(url);
  if (!OURS.test(plain)) return next(url, context);
  const filename = fileURLToPath(plain);
  const parser = { syntax: 'typescript', decorators: true, tsx: filename.endsWith('.tsx') };
  const options = { ...OPTIONS, jsc: { ...OPTIONS.jsc, parser }, filename };
  const { code } = await transform(await readFile(filename, 'utf8'), options);
  return { format: 'module', source: code, shortCircuit: true };
}

function withoutQuery(url) {
  return url.split('?')[0];
}
