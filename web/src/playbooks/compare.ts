import type { Block, Playbook } from '../api/types';
import { blocksOf, branchesOf, titleOf, type Reading } from './reading';
import { fieldsOf, type Field, type FieldName } from './fields';
import { officesOf, titleIn } from './words';

/** One thing two versions say differently; empty where one says nothing. */
export interface Difference {
  readonly name: FieldName;
  readonly before: string;
  readonly after: string;
}

/** A step, choice or other block in one version only, or said differently in both. */
export interface BlockChange {
  readonly id: string;
  readonly title: string;
  readonly differences: readonly Difference[];
}

/** What changed from one version of a playbook to another. */
export interface Comparison {
  readonly about: readonly Difference[];
  readonly changed: readonly BlockChange[];
  readonly added: readonly BlockChange[];
  readonly removed: readonly BlockChange[];
}

/** Two versions side by side: blocks are the same when their ids are, in reading order of the later one. */
export function compare(before: Reading, after: Reading): Comparison {
  const [old, now] = [saidIn(before), saidIn(after)];
  return {
    about: differences(aboutOf(before), aboutOf(after)),
    changed: [...now].flatMap(([id, fields]) => {
      const said = old.get(id);
      const all = said ? differences(said, fields) : [];
      return all.length > 0 ? [{ id, title: titleOf(id, after), differences: all }] : [];
    }),
    added: only(now, old).map((id) => change(id, after)),
    removed: only(old, now).map((id) => change(id, before)),
  };
}

function change(id: string, reading: Reading): BlockChange {
  return { id, title: titleOf(id, reading), differences: [] };
}

/** What each block says, and where it stands. */
function saidIn(reading: Reading): Map<string, readonly Field[]> {
  const places = placesOf(reading);
  return new Map(
    blocksOf(reading.playbook).map((block) => [
      block.id,
      [...fieldsOf(block, reading), ['place', places.get(block.id) ?? '']],
    ]),
  );
}

/** The phase of each block, and the titles around it. */
function placesOf({ playbook, language, t }: Reading): Map<string, string> {
  const places = new Map<string, string>();
  const note = (block: Block, path: readonly string[]): void => {
    places.set(block.id, path.join(' › '));
    const names = branchNames(block).map((title) => titleIn(language, title));
    branchesOf(block).forEach((steps, index) => {
      const inner = [...path, titleIn(language, block), ...(names[index] ? [names[index]] : [])];
      steps.forEach((each) => note(each, inner));
    });
  };
  for (const { phase, steps } of playbook.phases) {
    steps.forEach((block) => note(block, [t(`phase.${phase}`)]));
  }
  return places;
}

function branchNames(block: Block): readonly { title: string; en: string | null }[] {
  if (block.block === 'parallel') return block.tracks;
  return block.block === 'choice' ? block.options : [];
}

function aboutOf(reading: Reading): Field[] {
  const { playbook, t } = reading;
  const { title, summary, category, card, without, residents, duties } = playbook;
  const fields: Field[] = [
    ['title', title],
    ['summary', summary.trim()],
    ['category', t(`category.${category}`)],
    ['due', playbook.dueTexts[':'] ?? ''],
    ['card', [...card.do, ...card.dont, officesOf(playbook, card.call).join(' → ')].join('\n')],
    ['without', [without.network, without.power, without.superior].join('\n').trim()],
    ['residents', residents.trim()],
    ['duties', duties.map((duty) => t(`playbooks.duty.${duty}`)).join('\n')],
    ['goal', goalsOf(playbook, reading)],
    ['en', [playbook.en?.title ?? '', playbook.en?.summary ?? ''].join('\n').trim()],
  ];
  return fields;
}

function goalsOf({ phases }: Playbook, { t }: Reading): string {
  return phases.map(({ phase, goal }) => `${t(`phase.${phase}`)}: ${goal}`).join('\n');
}

function differences(before: readonly Field[], after: readonly Field[]): Difference[] {
  const [old, now] = [new Map(before), new Map(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((name) => {
    const said = { before: old.get(name) ?? '', after: now.get(name) ?? '' };
    return said.before === said.after ? [] : [{ name, ...said }];
  });
}

function only(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] {
  return [...one.keys()].filter((id) => !other.has(id));
}
