import type { ReadPlaybook } from '../plan-document/source.js';
import type { Playbook, Use } from '../playbook/definition.js';
import { allBlocks } from '../playbook/walk.js';
import type { BookWords } from './block-fields.js';
import { compareItems, type Line } from './compare.js';
import type { ComparedPlan, Names } from './compared-plan.js';
import { blockItems, bookItems, type BlockItem } from './playbook-items.js';

/** Sentences under one heading. */
export interface Group {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** What is said of a shared part in one playbook that uses it. */
interface PartLines {
  readonly id: string;
  readonly title: string;
  readonly book: string;
  readonly lines: readonly Line[];
}

/** 手順書, one group each; what a shared part has changed in several of them is told once. */
export function playbookGroups(before: ComparedPlan, after: ComparedPlan, names: Names): Group[] {
  const [old, now] = [booksOf(before), booksOf(after)];
  const compared = [...now].flatMap(([id, read]) => {
    const was = old.get(id);
    return was && digestOf(before, id) !== digestOf(after, id) ? [bookLines(was, read, names)] : [];
  });
  const parts = compared.flatMap((book) => book.parts);
  const shared = parts.filter((part) => usersOf(part, parts).length > 1);
  const come = [...now.values()].filter(({ playbook }) => !old.has(playbook.id));
  const gone = [...old.values()].filter(({ playbook }) => !now.has(playbook.id));
  return [
    {
      title: '手順書の追加・削除',
      lines: [
        ...come.map(({ playbook }) => wholeLine('+', `${sizeOf(playbook)}を追加`)),
        ...gone.map(({ playbook }) => wholeLine('-', `${sizeOf(playbook)}を削除`)),
      ],
    },
    ...shared
      .filter((part) => usersOf(part, parts)[0] === part)
      .map((part) => ({ title: sharedTitle(part, parts), lines: part.lines })),
    ...compared.map(({ title, lines, parts: own }) => ({
      title: `手順書「${title}」`,
      lines: [
        ...lines,
        ...own.filter((part) => !shared.includes(part)).flatMap((part) => part.lines),
      ],
    })),
  ];
}

/** Every part in which a playbook says the same of the same shared part. */
function usersOf(part: PartLines, parts: readonly PartLines[]): PartLines[] {
  const said = JSON.stringify(part.lines);
  return parts.filter(({ id, lines }) => id === part.id && JSON.stringify(lines) === said);
}

function sharedTitle(part: PartLines, parts: readonly PartLines[]): string {
  const books = new Set(usersOf(part, parts).map(({ book }) => book));
  return `共通手順「${part.title}」（${books.size}件の手順書で使う）`;
}

interface BookLines {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly parts: readonly PartLines[];
}

function bookLines(before: ReadPlaybook, after: ReadPlaybook, names: Names): BookLines {
  const [old, now] = [before.playbook, after.playbook];
  const title = titlesOf(old, now);
  const [was, is] = [before, after].map(({ conditions }): BookWords => ({
    names,
    conditions,
    title,
  }));
  if (!was || !is) throw new Error('two playbooks have two readings');
  const blocks = [blockItems(old, was), blockItems(now, is)] as const;
  return {
    title: now.title,
    lines: [
      ...compareItems(bookItems(old, was), bookItems(now, is)),
      ...compareItems(...inPart(null, blocks)),
    ],
    parts: usesInBoth(old, now).flatMap((use) => {
      const lines = compareItems(...inPart(use.id, blocks));
      return lines.length > 0 ? [{ id: use.playbook, title: use.title, book: now.id, lines }] : [];
    }),
  };
}

/** The uses of shared parts that both versions have: of one that comes or goes, that is said alone. */
function usesInBoth(before: Playbook, after: Playbook): Use[] {
  const old = new Set(usesIn(before).map(({ id }) => id));
  return usesIn(after).filter(({ id }) => old.has(id));
}

function usesIn(playbook: Playbook): Use[] {
  return allBlocks(playbook).filter((block) => block.block === 'use');
}

type Both = readonly [before: readonly BlockItem[], after: readonly BlockItem[]];

/** The blocks directly within a use of a shared part, or outside all of them. */
function inPart(use: string | null, blocks: Both): [BlockItem[], BlockItem[]] {
  const [before, after] = blocks;
  const isIn = ({ uses }: BlockItem): boolean => (uses.at(-1)?.id ?? null) === use;
  return [before.filter(isIn), after.filter(isIn)];
}

/** What ids within a playbook are called, by the later version where it has them. */
function titlesOf(...versions: readonly Playbook[]): (id: string) => string {
  const titles = new Map(
    versions
      .flatMap(allBlocks)
      .flatMap((block): (readonly [string, string])[] => [
        [block.id, block.title],
        ...(block.block === 'step' ? block.evidence : []).map(
          ({ id, what }) => [id, what] as const,
        ),
      ]),
  );
  return (id) => titles.get(id) ?? id;
}

function booksOf({ playbooks }: ComparedPlan): Map<string, ReadPlaybook> {
  return new Map(playbooks.map((read) => [read.playbook.id, read]));
}

function digestOf({ plan }: ComparedPlan, id: string): string | undefined {
  return plan.playbooks.find((each) => each.id === id)?.digest;
}

function wholeLine(sign: '+' | '-', text: string): Line {
  return { sign, text, before: null, after: null };
}

/** 「停電」（手順12件） */
function sizeOf(playbook: Playbook): string {
  const steps = allBlocks(playbook).filter(({ block }) => block === 'step' || block === 'choice');
  return `「${playbook.title}」（手順${steps.length}件）`;
}
