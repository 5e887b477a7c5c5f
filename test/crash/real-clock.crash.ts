import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, HOUR, type Instant, type Milliseconds } from '../../src/domain/calendar/instant.js';
import { begin, type Begun, type Night } from '../clocks/night.js';
import { LEAVING, ShortPlan } from '../clocks/short-plan.js';

const LONGEST_MS = 240_000;

/** The moment at which people are called; a minute later come the next. */
interface Case {
  readonly at: Instant;
  readonly zone?: string;
  readonly set?: Milliseconds;
}

const CASES = {
  'whose clock is set back by two hours': { at: '2026-11-20T17:13:00.000Z', set: -2 * HOUR },
  'whose clock is set forward by 30 days': { at: '2026-11-20T17:13:00.000Z', set: 30 * DAY },
  'on the night of 31 March': { at: '2027-03-31T14:59:30.000Z' },
  'on the eve of a leap day': { at: '2028-02-28T14:59:30.000Z' },
  'in New York, in the hour that its clocks repeat': {
    at: '2027-11-07T05:59:30.000Z',
    zone: 'America/New_York',
  },
} as const satisfies Record<string, Case>;

/** T5 (F11): the real server, real timers, a clock that libfaketime sets; all five nights at once, in real time. */
describe('a server', () => {
  let plan: ShortPlan;
  const nights = new Map<string, Begun>();

  // One start after another; then all of them wait for their minute beside each other.
  beforeAll(async () => {
    plan = new ShortPlan();
    const { program } = plan;
    for (const [name, each] of Object.entries<Case>(CASES)) {
      nights.set(name, await begin({ program, ...each }));
    }
  }, LONGEST_MS);
  afterAll(async () => {
    await Promise.allSettled([...nights.values()].map(({ over }) => over));
    plan.drop();
  }, LONGEST_MS);

  const nightOf = (name: keyof typeof CASES): Promise<Night> =>
    nights.get(name)?.over ?? Promise.reject(new Error(`${name} has not begun`));

  it.each(Object.keys(CASES) as (keyof typeof CASES)[])(
    '%s calls the next after the whole time to answer: not sooner, not twice, nobody left out',
    async (name) => {
      const { complaints, waits } = await nightOf(name);
      expect(complaints).toEqual([]);
      expect(waits.size).toBeGreaterThan(4);
    },
    LONGEST_MS,
  );

  it('calls nobody after midnight who left office at the end of 31 March, but whoever follows', async () => {
    const { mails } = await nightOf('on the night of 31 March');
    const to = mails.map((each) => each.to.replace('@aozora.example.jp', ''));
    expect(to).toEqual(expect.arrayContaining(LEAVING.map((id) => `new-${id}`)));
    for (const id of LEAVING) expect(to).not.toContain(id);
  });
});
