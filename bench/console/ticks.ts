import { pressDone, seenDone, WATCH_TICKS } from '../../test/browser/ticks.js';
import { command } from '../prepare.js';
import { ask, type LoggedIn } from '../product.js';
import { Random } from '../random.js';
import { quietReport } from '../reports.js';
import type { RunView } from '../steps.js';
import { seat, soon, type Looking } from './looks.js';

/** More of one incident would be no 手順 that anybody has in front of them. */
const OF_ONE = 20;

interface Server {
  readonly port: number;
  readonly headers: LoggedIn;
}

/** A tick by one person until the ☑ stands on the screen of another who has the same incident open. ms. */
export async function tickSteps(
  looking: Looking,
  server: Server,
  ticks: number,
): Promise<number[]> {
  const times: number[] = [];
  while (times.length < ticks) {
    const { id, places } = await withSteps(server, Math.min(OF_ONE, ticks - times.length));
    const [doing, watching] = [await seat(looking), await seat(looking)];
    for (const page of [doing, watching]) {
      await page.goto(`/incidents/${id}/steps`);
      await page.locator(`[id="${places.at(-1)}"]`).waitFor({ state: 'attached' });
    }
    await watching.evaluate(WATCH_TICKS);
    for (const place of places) {
      const pressed = await doing.evaluate<number>(pressDone(place));
      times.push((await soon(watching, seenDone(place))) - pressed);
    }
    for (const page of [doing, watching]) await page.context().close();
  }
  return times;
}

/** Another incident, with so many steps that ask for nothing. */
async function withSteps(
  { port, headers }: Server,
  count: number,
): Promise<{ id: string; places: string[] }> {
  const report = command(headers, '/api/v1/incidents', quietReport(new Random(count)));
  const { id } = JSON.parse((await ask(port, report)).body) as { id: string };
  const path = `/api/v1/incidents/${id}/runs`;
  const runs = async (): Promise<RunView[]> =>
    JSON.parse((await ask(port, { method: 'GET', path, headers })).body) as RunView[];
  const run = (await runs())[0]?.run ?? '';
  for (let step = 0; step < count; step += 1) {
    const input = { phase: 'containment', title: `確認 ${step}`, office: 'facilities' };
    await ask(port, command(headers, `${path}/${run}/steps`, input));
  }
  const steps = (await runs()).flatMap((each) => each.steps);
  const places = steps.filter(({ added }) => added).map((each) => `step-${run}:${each.id}`);
  return { id, places };
}
