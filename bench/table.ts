import { availableParallelism } from 'node:os';
import * as goals from './goals.js';
import type { Options } from './options.js';
import type { Result } from './run.js';

/** One thing measured against its goal. */
interface Check {
  readonly what: string;
  readonly value: string;
  readonly goal: string;
  readonly met: boolean;
}

const COLUMNS = [
  'operation',
  'floor /s',
  'product /s',
  'ratio',
  'goal',
  'p50 ms',
  'p99 ms',
  'CPU ms floor / product',
  '',
];

/** The result of one database as Markdown tables. */
export function tables(
  result: Result,
  { incidents, connections, rounds, seconds }: Options,
): string {
  const rows = result.compared.map(({ name, floor, product, ratio }) => {
    const least = goals.LEAST_RATIO[name];
    return [
      name,
      whole(floor.perSecond),
      whole(product.perSecond),
      ratio.toFixed(2),
      least === undefined ? '' : `≥ ${least}`,
      product.p50.toFixed(1),
      product.p99.toFixed(1),
      `${floor.cpuMs.toFixed(2)} / ${product.cpuMs.toFixed(2)}`,
      least === undefined ? '' : ratio >= least ? 'met' : 'MISSED',
    ];
  });
  const others = otherChecks(result).map(({ what, value, goal, met }) => [
    what,
    value,
    goal,
    met ? 'met' : 'MISSED',
  ]);
  const { fillPerSecond, drained } = result;
  return [
    `## ${result.database}: ${incidents} incidents, ${connections} connections, median of ${rounds} × ${seconds} s, ${availableParallelism()} cores, load ${result.loadBefore.toFixed(1)} before`,
    table(COLUMNS, rows),
    table(['', 'measured', 'goal', ''], others),
    `Filled through HTTP at ${whole(fillPerSecond)} incidents/s; ` +
      `${drained.count} waiting mails left at ${whole(drained.perSecond)} /s.`,
  ].join('\n\n');
}

/** One line for each goal that was missed. */
export function misses(result: Result): string[] {
  const ratios = result.compared.flatMap(({ name, ratio }) => {
    const least = goals.LEAST_RATIO[name];
    return least === undefined || ratio >= least
      ? []
      : [`${result.database}: ${name} has ${ratio.toFixed(2)} of the floor, not ${least}`];
  });
  const others = otherChecks(result)
    .filter((check) => !check.met)
    .map(({ what, value, goal }) => `${result.database}: ${what} is ${value}, not ${goal}`);
  return [...ratios, ...others];
}

function otherChecks({ startMs, mb, mail, found }: Result): Check[] {
  const most = (what: string, value: number, goal: { most: number; unit: string }): Check => ({
    what,
    value: `${value.toFixed(value < 10 ? 1 : 0)} ${goal.unit}`,
    goal: `≤ ${goal.most} ${goal.unit}`,
    met: value <= goal.most,
  });
  return [
    most('start to first answer', startMs, { most: goals.LONGEST_START_MS, unit: 'ms' }),
    most('memory idle (PSS)', mb.idle, { most: goals.MOST_MB_IDLE, unit: 'MB' }),
    most('memory after (PSS)', mb.after, { most: goals.MOST_MB_AFTER, unit: 'MB' }),
    most('commit to mail p50', mail.fromAnswer.p50, { most: goals.MAIL_P50_MS, unit: 'ms' }),
    most('commit to mail p99', mail.fromAnswer.p99, { most: goals.MAIL_P99_MS, unit: 'ms' }),
    most('recorded time to mail p50', mail.fromRecord.p50, { most: goals.MAIL_P50_MS, unit: 'ms' }),
    most('recorded time to mail p99', mail.fromRecord.p99, { most: goals.MAIL_P99_MS, unit: 'ms' }),
    {
      what: 'found as soon as created',
      value: `${found.found}`,
      goal: `${found.of}`,
      met: found.found === found.of,
    },
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_, index) => (index === 0 ? '---' : '--:'))),
    ...rows.map(line),
  ].join('\n');
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}
