import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DIRECTORY, jst, PLAN, Scene, settingOf } from '../../../test/fixtures/scene.js';
import { HOUR, instant, MINUTE, plus } from '../calendar/instant.js';
import type { Absence, Directory } from '../plan/plan.js';
import { standingIn } from '../plan/directory.js';
import { preview, type Foreseen, type ForeseenRung } from './preview.js';

/** 31 March: the third of the staff that 異動 moves, with 副市長 and 企画部長 among them. */
const MOVED = ['deputy-mayor', 'policy-director', 'citizens-manager', 'it-manager'];
const APRIL = '2027-04-01';

const TRANSFERRED: Directory = {
  ...DIRECTORY,
  people: [
    ...DIRECTORY.people,
    ...DIRECTORY.people
      .filter(({ id }) => MOVED.includes(id))
      .map((each) => ({ ...each, id: `new-${each.id}`, email: `new-${each.email ?? ''}` })),
  ],
  appointments: DIRECTORY.appointments.flatMap((each) =>
    MOVED.includes(each.person)
      ? [
          { ...each, to: '2027-03-31' },
          { ...each, person: `new-${each.person}`, from: APRIL },
        ]
      : [each],
  ),
};

const ABOUT_APRIL = Date.parse(jst('2027-03-31', '20:00'));
const moments = fc.oneof(
  fc
    .integer({ min: Date.parse(jst('2026-06-01')), max: Date.parse(jst('2028-03-30')) })
    .map((at) => instant(new Date(at - (at % MINUTE)))),
  // Most of what goes wrong with transfers goes wrong around their midnight.
  fc
    .integer({ min: 0, max: 5 * 60 })
    .map((minutes) => instant(new Date(ABOUT_APRIL + minutes * MINUTE))),
);
const cases = fc.record({
  at: moments,
  level: fc.constantFrom('L2', 'L3', 'L4'),
  category: fc.constantFrom(...PLAN.categories.map(({ category }) => category)),
  personalData: fc.constantFrom('yes', 'no'),
  drill: fc.boolean(),
  assets: fc.constant(null),
}) as fc.Arbitrary<Foreseen>;
const absences = fc.array(
  fc.record({
    person: fc.constantFrom(...DIRECTORY.people.map(({ id }) => id)),
    from: fc.integer({ min: -3, max: 3 }),
    hours: fc.integer({ min: 1, max: 30 }),
  }),
  { maxLength: 8 },
);

/** The real thing: reported at that moment, and nobody answers for as long as the preview looked. */
function happens(directory: Directory, foreseen: Foreseen, until: string): Scene {
  const { at, level, category, personalData, drill } = foreseen;
  const harm = { counter: 'no', residents: 'no', personalData } as const;
  const aware = { at, precision: 'minute' } as const;
  const report = { aware, level, category, harm, drill, kind: null, playbook: 'none' };
  const scene = new Scene(report, { at, setting: settingOf({ directory }) });
  scene.pass(Date.parse(until) - Date.parse(at));
  return scene;
}

function lastOf(rungs: readonly ForeseenRung[]): string {
  const ends = rungs.flatMap(({ calls, exhaustedAt }) => [
    ...calls.map(({ at }) => at),
    ...(exhaustedAt ? [exhaustedAt] : []),
  ]);
  return ends.toSorted().at(-1) ?? '';
}

describe('who would be told', () => {
  it('is who is told then, at 1,000 random moments', () => {
    let left = 0;
    fc.assert(
      fc.property(cases, absences, (foreseen, away) => {
        const directory: Directory = {
          ...TRANSFERRED,
          absences: away.map(({ person, from, hours }): Absence => ({
            person,
            from: plus(foreseen.at, from * HOUR),
            to: plus(foreseen.at, (from + hours) * HOUR),
            reason: '出張',
          })),
        };
        const rungs = preview(PLAN, directory, foreseen);
        const scene = happens(directory, foreseen, lastOf(rungs));
        const said = rungs.flatMap(({ office: rung, calls }) =>
          calls.map(({ at, person, order, office, passedOver }) =>
            JSON.stringify([rung, at, person, order, office, passedOver]),
          ),
        );
        const told = scene.incident.told
          .filter(({ round }) => round === 1)
          .map(({ rung, at, person, order, office, passedOver }) => {
            const own = scene.incident.rungs.find(({ id }) => id === rung)?.office;
            return JSON.stringify([own, at, person, order, office, passedOver]);
          });
        expect(said.toSorted()).toEqual(told.toSorted());
        expect(rungs.filter(({ calls }) => calls.length === 0)).toEqual([]);
        for (const { at, person, office } of scene.incident.told) {
          const there = standingIn(directory, office, at).some((each) => each.person.id === person);
          if (!there) left += 1;
        }
      }),
      { numRuns: 1_000, seed: 5 },
    );
    // Nobody who had left by then, in none of them.
    expect(left).toBe(0);
  });

  it('is the new holder from the midnight of 1 April on, also of what began the evening before', () => {
    const at = jst('2027-03-31', '23:40');
    const about = {
      category: 'intentional',
      personalData: 'no',
      drill: false,
      assets: null,
    } as const;
    const rungs = preview(PLAN, TRANSFERRED, { ...about, at, level: 'L4' });
    const ciso = rungs.find(({ office }) => office === 'ciso');
    expect(ciso?.dueAt).toBe(jst('2027-04-01', '00:10'));
    expect(ciso?.calls[0]?.person).toBe('new-deputy-mayor');
    const early = rungs.find(({ office }) => office === 'section-manager');
    expect(early?.calls[0]?.person).toBe('citizens-manager');
  });
});
