import { parseArgs, type ParseArgsConfig } from 'node:util';
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

/** What every command understands beside its own options. */
const COMMON = { at: { type: 'string' }, out: { type: 'string' } } as const;

interface Given {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
  readonly at: Day;
  readonly out: string | null;
}

/** Read the command line, with `--at` and `--out`; a text says what is wrong with it. */
export function readOptions(
  args: readonly string[],
  own: NonNullable<ParseArgsConfig['options']>,
  today: Day,
): Given | string {
  const options = { ...COMMON, ...own };
  const { values, positionals, tokens } = parseArgs({
    ...{ args: [...args], options, allowPositionals: true, strict: false, tokens: true },
  });
  const strange = tokens.find((token) => token.kind === 'option' && !(token.name in options));
  if (strange?.kind === 'option') return `${strange.rawName} という指定はありません`;
  const { at = today, out = null } = values;
  if (typeof at !== 'string' || !day.safeParse(at).success) {
    return '--at の後に、日を 2027-04-01 のように書いてください';
  }
  if (out !== null && typeof out !== 'string') {
    return '--out の後に、ファイルの名前を書いてください';
  }
  return { values, positionals, at, out };
}

/** Read the arguments of check and prove; a text says what is wrong with them. */
export function readArguments(args: readonly string[], today: Day): Asked | string {
  const given = readOptions(args, { show: { type: 'string' } }, today);
  if (typeof given === 'string') return given;
  const { values, positionals, at, out } = given;
  if (out !== null) return '--out は print と transfer で使います';
  const [body = null, another] = positionals;
  if (another !== undefined) return '団体は一つだけ書いてください';
  const { show = null } = values;
  if (show !== null && typeof show !== 'string') return '--show の後に、場合の名前を書いてください';
  return { body, at, show };
}
