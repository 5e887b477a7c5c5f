import type { Block, FactNeed, FactType, Playbook } from '../domain/playbook/definition.js';
import { INCIDENT_FACTS, factNeeds, fits } from '../domain/playbook/facts.js';
import { factsOf } from '../domain/playbook/guard.js';
import type { FactValue } from '../domain/playbook/run.js';
import { writtenId } from '../domain/playbook/rounds.js';
import type { Script } from '../domain/playbook/script.js';
import { allBlocks } from '../domain/playbook/walk.js';
import { placeText, type OpenYaml, type Problem } from '../shared/yaml-file.js';
import { scriptsOf, type ScriptFile } from './script-file.js';

/** What a script may name. */
interface Names {
  readonly steps: ReadonlySet<string>;
  readonly gates: ReadonlySet<string>;
  /** The answers of each choice and repeat. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** What steps record, by id; null where only a condition names it. */
  readonly facts: ReadonlyMap<string, FactNeed | null>;
}

/**
 * Whatever the scripts of a playbook name that is not in it, and facts of the wrong type.
 * @throws UnusableFile when the file itself cannot be read.
 */
export function scriptProblems(yaml: OpenYaml, playbook: Playbook): Problem[] {
  const file: ScriptFile = scriptsOf(yaml);
  const at = (path: readonly PropertyKey[], what: string): Problem => ({
    place: placeText(yaml.name, yaml.placeOf(path)),
    what,
  });
  const names = namesIn(playbook);
  const other = `playbook は、この手順書の id「${playbook.id}」にしてください`;
  return [
    ...(file.playbook === playbook.id ? [] : [at(['playbook'], other)]),
    ...file.scripts.flatMap((script, index) =>
      faults(script, names).map(({ path, what }) =>
        at(['scripts', index, ...path], `台本「${script.name}」  ${what}`),
      ),
    ),
  ];
}

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly what: string;
}

function faults(script: Script, names: Names): Fault[] {
  const { choices, gates, skips, expect, facts, events } = script;
  return [
    ...Object.entries(choices).flatMap(([id, given]) => choiceFaults(id, given, names)),
    ...unknown('gates', Object.keys(gates), names.gates).map(named('承認の手順')),
    ...unknown('skips', Object.keys(skips), names.steps).map(named('手順')),
    ...unknown('expect.done', expect.done, names.steps).map(named('手順')),
    ...unknown('expect.off', expect.off, names.steps).map(named('手順')),
    ...Object.entries(facts).flatMap((fact) => factFaults(['facts'], fact, names)),
    ...events.flatMap((event, index) =>
      Object.entries(event.facts).flatMap((fact) =>
        factFaults(['events', index, 'facts'], fact, names),
      ),
    ),
  ];
}

function choiceFaults(id: string, given: readonly string[], { answers }: Names): Fault[] {
  const allowed = answers.get(id);
  const path = ['choices', id];
  if (!allowed) return [{ path, what: `「${id}」という選択も繰返しもありません` }];
  return given
    .filter((answer) => !allowed.includes(answer))
    .map((answer) => ({
      path,
      what: `「${id}」に「${answer}」はありません。${allowed.join('、')} のどれかです`,
    }));
}

function unknown(key: string, ids: readonly string[], known: ReadonlySet<string>): Missing[] {
  const keys = key.split('.');
  return ids
    .map((id, index) => ({ id, path: [...keys, keys.length > 1 ? index : id] }))
    .filter(({ id }) => !known.has(writtenId(id)));
}

interface Missing {
  readonly id: string;
  readonly path: readonly PropertyKey[];
}

function named(noun: string): (missing: Missing) => Fault {
  return ({ id, path }) => ({ path, what: `「${id}」という${noun}はありません` });
}

function factFaults(
  path: readonly PropertyKey[],
  [id, value]: readonly [string, FactValue],
  { facts }: Names,
): Fault[] {
  const need = facts.get(id);
  const below = [...path, id];
  if (need === undefined)
    return [{ path: below, what: `「${id}」という事実は、どこでも聞かず、使いません` }];
  const wanted = need && wantedOf(need, value);
  return wanted === null ? [] : [{ path: below, what: `「${id}」は ${wanted} を書いてください` }];
}

const WORDS: Readonly<Record<FactType, string>> = {
  'yes-no': 'yes か no',
  count: '0以上の整数',
  number: '数',
  text: '文（4000字まで）',
  time: '時刻（2026-11-21T02:13:00+09:00 のように）',
  'one-of': '選択肢の id',
};

/** What a fact would have to be; null when it is that. */
function wantedOf(need: FactNeed, value: FactValue): string | null {
  if (fits(need, value)) return null;
  const ids = need.options.map(({ id }) => id);
  return ids.length > 0 ? ids.join('、') : WORDS[need.type];
}

function namesIn(playbook: Playbook): Names {
  const blocks = allBlocks(playbook);
  const steps = blocks.filter((block) => block.block === 'step');
  const conditions = blocks.flatMap((block) => {
    if (block.block === 'repeat') return block.until ? factsOf(block.until) : [];
    if (block.block !== 'choice') return [];
    return block.options.flatMap(({ when }) => (when ? factsOf(when) : []));
  });
  return {
    steps: new Set(blocks.map(({ id }) => id)),
    gates: new Set(steps.filter(({ gate }) => gate).map(({ id }) => id)),
    answers: new Map(
      blocks.flatMap((block) => {
        const given = answersOf(block);
        return given ? [[block.id, given] as const] : [];
      }),
    ),
    facts: new Map([
      ...[...INCIDENT_FACTS, ...conditions].map((id) => [id, null] as const),
      ...factNeeds(playbook),
    ]),
  };
}

/** What a person can answer; null where nobody is asked. */
function answersOf(block: Block): readonly string[] | null {
  if (block.block === 'repeat') return ['again', 'enough'];
  return block.block === 'choice' ? block.options.map(({ id }) => id) : null;
}
