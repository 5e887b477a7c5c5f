import { loadBodies } from '../../src/bodies/plan-file.js';
import type { Appointment, Day, Person } from '../../src/domain/plan/plan.js';
import type { Proven } from '../../src/domain/proof/case.js';
import { momentsFrom } from '../../src/domain/proof/moments.js';
import { diskFiles } from '../../src/shared/disk-files.js';

const PEOPLE = 60;

/** A body of sixty people: あおぞら市's offices and playbooks, each office with three or four who stand for it. */
export function sixtyPeople(today: Day): Proven {
  const [body] = loadBodies(diskFiles('.'));
  if (!body) throw new Error('config/bodies has no body');
  const { plan, playbooks } = body;
  const people = Array.from({ length: PEOPLE }, (_, index): Person => {
    const id = `person-${index + 1}`;
    return {
      ...{ id, name: `（例）職員${index + 1}`, post: '', email: `${id}@sixty.example.jp` },
      ...{ phone: `内線${index + 1}`, mobile: null },
    };
  });
  // Dealt out like cards, so that everybody stands for something.
  const appointments = people.map(({ id }, index): Appointment => ({
    office: plan.offices[index % plan.offices.length]?.id ?? '',
    person: id,
    order: Math.floor(index / plan.offices.length) + 1,
    from: '2026-04-01',
    to: null,
  }));
  return {
    plan,
    directory: { offices: plan.offices, people, appointments, absences: [] },
    playbooks: [...playbooks.values()],
    moments: momentsFrom(today, plan.hours),
  };
}
