import { parseArgs } from 'node:util';
import { day } from '../../bodies/rules-schema.js';
import type { Day } from '../../domain/plan/plan.js';
import type { Folders, Said } from '../playbook/command.js';

/** Where a command runs, and the day it is today. */
export interface Surroundings extends Folders {
  readonly today: Day;
}

export type PlanCommand = (
  args: readonly string[],
  surroundings: Surroundings,
) => Said | Promise<Said>;

/** What a command was asked to do. */
export interface Asked {
  /** The name below config/bodies; null: all. */
  readonly body: string | null;
  readonly at: Day;
  /** The case whose timetable is wanted; null: the whole proof. */
  readonly show: string | null;
}

/** Read the arguments of a command; a text says what is wrong with them. */
export function readArguments(args: readonly string[], today: Day): Asked | string {
  const options = { at: { type: 'string' }, show: { type: 'string' } } as const;
  const { values, positionals, tokens } = parseArgs({
    ...{ args: [...args], options, allowPositionals: true, strict: false, tokens: true },
  });
  const strange = tokens.find(({ kind, ...token }) => kind === 'option' && !isKnown(token));
  if (strange?.kind === 'option') return `${strange.rawName} という指定はありません`;
  const [body = null, another] = positionals;
  if (another !== undefined) return '団体は一つだけ書いてください';
  const { at = today, show = null } = values;
  if (typeof at !== 'string' || !day.safeParse(at).success) {
    return '--at の後に、日を 2027-03-31 のように書いてください';
  }
  if (show !== null && typeof show !== 'string') return '--show の後に、場合の名前を書いてください';
  return { body, at, show };
}

function isKnown(token: object): boolean {
  return 'name' in token && (token.name === 'at' || token.name === 'show');
}
