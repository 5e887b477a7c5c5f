import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../bench/paths.js';
import { asNow, follow, spread, type Followed } from './replay/as-now.js';
import { reportAll, type Intake } from './replay/intake.js';
import { lookUp, type Agreement, type Stored } from './replay/look-up.js';
import { ownPlace, runningPlace, type Place } from './replay/place.js';
import { readSamples } from './replay/read-samples.js';
import type { Sample } from './replay/sample.js';

const DATA = join(ROOT, '..', 'shared', 'data');
const NOW = 60;

/** Send the real incidents of ../shared/data through the intake; exit 0 when all of it holds. */
async function main(): Promise<void> {
  const samples = readSamples(DATA);
  if (!samples) return say(`${join('..', 'shared', 'data')} is not there: nothing to replay.`);
  const place = await placeOf();
  try {
    process.exitCode = (await replay(place, samples)) ? 0 : 1;
  } finally {
    await place.close();
  }
}

async function replay(place: Place, samples: readonly Sample[]): Promise<boolean> {
  const held = [await replayPast(place, samples), await replayNow(place, samples)];
  const chain = await place.verify();
  say(`Chain: ${chain ? chain.said : 'not checked, the database is not ours'}`);
  return held.every(Boolean) && (chain?.ok ?? true);
}

async function replayPast({ door, mails }: Place, samples: readonly Sample[]): Promise<boolean> {
  const from = performance.now();
  const past = await reportAll(door, samples, ({ report }) => ({ ...report, past: true }));
  const seconds = (performance.now() - from) / 1000;
  tellIntake('As records of the past', past);
  say(`  ${(samples.length / seconds).toFixed(0)} a second on one connection`);
  const sent = mails() ?? 0;
  say(`  mails for records of the past: ${sent}, must be 0`);
  const stored: Stored[] = [];
  for (const each of past.accepted) stored.push(await lookUp(door, each));
  return tellStored(stored, samples) && past.refused.length + sent === 0;
}

async function replayNow({ door, mails }: Place, samples: readonly Sample[]): Promise<boolean> {
  const now = await reportAll(door, spread(samples, NOW), asNow);
  tellIntake('As if reported now', now);
  const followed = await follow(door, now.accepted);
  return tellFollowed(followed, mails()) && now.refused.length === 0;
}

async function placeOf(): Promise<Place> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      login: { type: 'string' },
      database: { type: 'string', default: 'sqlite' },
    },
  });
  const { url, login = '', database } = values;
  if (!url) return ownPlace(database === 'postgres' ? 'postgres' : 'sqlite');
  // Not an argument: other users of the machine can read those.
  const password = process.env.REPLAY_PASSWORD ?? '';
  return runningPlace(url, { loginId: login, password });
}

function tellIntake(title: string, { accepted, refused }: Intake): void {
  say(`${title}: ${accepted.length} accepted, ${refused.length} refused`);
  refused.forEach(({ sample, why }) => say(`  refused ${sample.sourceId}: ${why}`));
}

/** Whether everything that was stored is as it was sent, and found. */
function tellStored(stored: readonly Stored[], samples: readonly Sample[]): boolean {
  const count = (holds: (each: Stored) => boolean): number => stored.filter(holds).length;
  const agreed = (agreement: Agreement): number => count((each) => each.agreement === agreement);
  const precisions = ['year', 'month', 'day', 'minute'].map((precision) => {
    const known = samples.filter(({ report }) => report.aware.precision === precision);
    return `${precision} ${known.length}`;
  });
  const faithful = count((each) => each.faithful);
  const found = count((each) => each.found);
  const phaseFits = count((each) => each.phaseFits);
  say(
    `  times known to the ${precisions.join(', ')}; kept as sent: ${faithful} of ${stored.length}`,
  );
  say(
    `  category against the labels: ${agreed('full')} full, ${agreed('half')} half, ` +
      `${agreed('both-undetermined')} 未定 as labelled, ${agreed('undetermined')} 未定 though labelled, ` +
      `${agreed('differs')} differ`,
  );
  say(
    `  closed with a category or waiting for triage without one: ${phaseFits} of ${stored.length}`,
  );
  say(`  found again by a phrase of its own: ${found} of ${stored.length}`);
  return [faithful, found, phaseFits].every((each) => each === stored.length);
}

function tellFollowed(followed: Followed, mails: number | null): boolean {
  const { withPlaybook, stepsCompleted, stepRefusals, notices, sent } = followed;
  const arrived = mails === null ? '' : `, ${mails} arrived at the relay`;
  say(`  first step completed: ${stepsCompleted} of ${withPlaybook} that have a playbook`);
  stepRefusals.forEach((why) => say(`  step refused ${why}`));
  say(`  notices due at once: ${notices}, ${sent} sent${arrived}`);
  const complete = stepRefusals.length === 0 && stepsCompleted === withPlaybook;
  return complete && notices === sent && (mails === null || mails >= sent);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
