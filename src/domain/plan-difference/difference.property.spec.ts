import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedPlan, SHIPPED_PLAN, withPlaybooks } from '../../../test/fixtures/compared-plan.js';
import type { ComparedPlan } from './compared-plan.js';
import { planDifference } from './difference.js';

type Path = readonly string[];
type Tree = Readonly<Record<string, unknown>>;

/** Keys that say what sort of thing it is, and those that are made of others. */
const NOT_CHANGED = ['block', 'test', 'categories', 'body'];

/** Every value of a tree that somebody may write otherwise, by its way from the root. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (NOT_CHANGED.includes(path.at(-1) ?? '')) return [];
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, each]) => leaves(each, [...path, key]));
  return path.length === 0 ? inner : [...inner, path];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce((each, key) => (each as Tree)[key], value);
}

/** What stands at the same sort of place: the last keys, an element of a list as #, in the same sort of block. */
function sortOf(tree: unknown, path: Path): string {
  const { block = '' } = at(tree, path.slice(0, -1)) as { block?: string };
  const keys = path.map((key) => (/^\d+$/.test(key) ? '#' : key)).slice(-4);
  return [block, ...keys].join('.');
}

/** The tree with another value at one place, or without it where it stands in a list. */
function withOther(tree: unknown, path: Path, other: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return other;
  if (Array.isArray(tree)) {
    const all = tree as readonly unknown[];
    return all.flatMap((each, index) => {
      if (String(index) !== key) return [each];
      return rest.length === 0 && other === undefined ? [] : [withOther(each, rest, other)];
    });
  }
  return { ...(tree as Tree), [key]: withOther((tree as Tree)[key], rest, other) };
}

/** Something else of the same sort; undefined where there is nothing. */
function otherThan(value: unknown, sort: readonly unknown[]): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return '2031-02-03';
  const said = JSON.stringify(value);
  const found = sort.find(
    (each) =>
      each !== null && JSON.stringify(each) !== said && (value === null || isAlike(each, value)),
  );
  if (found !== undefined) return found;
  return typeof value === 'string' && !/^[\w-]+$/.test(value) ? `${value}改` : undefined;
}

function isAlike(one: unknown, other: unknown): boolean {
  const keys = (value: unknown): string =>
    typeof value === 'object' && !Array.isArray(value) ? Object.keys(value ?? {}).join() : '';
  return typeof one === typeof other && keys(one) === keys(other);
}

interface Change {
  readonly path: Path;
  readonly other: unknown;
}

/** Every change of one place in a tree: another value, or out of its list. */
function changesOf(tree: unknown): Change[] {
  const all = leaves(tree);
  const sorts = new Map<string, unknown[]>();
  for (const path of all)
    sorts.set(sortOf(tree, path), [...(sorts.get(sortOf(tree, path)) ?? []), at(tree, path)]);
  return all.flatMap((path): Change[] => {
    const value = at(tree, path);
    const isListed = Array.isArray(at(tree, path.slice(0, -1))) && !path.includes('matrix');
    const other = otherThan(value, sorts.get(sortOf(tree, path)) ?? []);
    return [
      ...(other === undefined ? [] : [{ path, other }]),
      ...(isListed ? [{ path, other: undefined }] : []),
    ];
  });
}

const everyLine = (after: ComparedPlan): number =>
  planDifference(SHIPPED_PLAN, after).reduce((sum, { lines }) => sum + lines.length, 0);

const FILES = (({ plan, profile, withoutOffices, people, appointments, upkeep }: ComparedPlan) => {
  // 機関 are the profile's, and are changed there.
  const { playbooks: _playbooks, organs: _organs, ...own } = plan;
  // What the check knows of a person is kept beside the directory.
  const staff = people.map((each) => ({ ...each, confirmed: undefined }));
  return { plan: own, profile, withoutOffices, people: staff, appointments, upkeep };
})(SHIPPED_PLAN);

it('has a line for every change of people, offices, rights, ladder, severity, duties, kinds and profile', () => {
  const changes = changesOf(FILES);
  expect(changes.length).toBeGreaterThan(2000);
  fc.assert(
    fc.property(fc.constantFrom(...changes), ({ path, other }) => {
      const changed = withOther(FILES, path, other) as typeof FILES;
      const after = changedPlan(({ plan }) => ({
        ...changed,
        plan: { ...changed.plan, organs: plan.organs, playbooks: plan.playbooks },
      }));
      expect(everyLine(after)).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

it('has a line for every change of a playbook', () => {
  const books = SHIPPED_PLAN.playbooks.map(({ playbook }) => playbook);
  const changes = books.map(changesOf);
  fc.assert(
    fc.property(
      fc
        .nat(books.length - 1)
        .chain((no) => fc.tuple(fc.constant(no), fc.constantFrom(...(changes[no] ?? [])))),
      ([no, { path, other }]) => {
        const changed = withOther(books[no], path, other) as (typeof books)[number];
        const after = withPlaybooks((each) => (each.id === books[no]?.id ? changed : each));
        expect(everyLine(after)).toBeGreaterThan(0);
      },
    ),
    { numRuns: 150 },
  );
});
