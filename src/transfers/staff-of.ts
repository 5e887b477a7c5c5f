import type { LoadedBody } from '../bodies/plan-file.js';
import type { Organisation } from '../domain/plan/organisation/organisation.js';
import type { Day } from '../domain/plan/plan.js';
import type { Staff, StaffMember } from '../domain/plan/transfers/who.js';

/** A person as body.yaml has them. */
type Written = Pick<StaffMember, 'id' | 'name' | 'post' | 'email' | 'phone' | 'mobile'> & {
  readonly [key in 'unit' | 'outside' | 'outOfHours']?: string | null | undefined;
};

/** Who and what a body consists of, as its files say. */
export function organisationOf(body: LoadedBody): Organisation {
  return { ...staffOf(body), organs: body.profile.organs };
}

/** Who a body has, as its files say. */
export function staffOf({ offices, people, appointments, upkeep, profile }: LoadedBody): Staff {
  return {
    offices,
    units: profile.units,
    people: people.map((each) => memberOf(each, upkeep.confirmed[each.id] ?? null)),
    appointments: appointments.map(({ office, person, order, from, to }) => ({
      ...{ office, person, order, from, to },
    })),
  };
}

/** Somebody of a body, with the day on which their contacts were last tried. */
export function memberOf(written: Written, confirmed: Day | null): StaffMember {
  const { id, name, post, email, phone, mobile } = written;
  const { unit = null, outside = null, outOfHours = null } = written;
  return { id, name, post, unit, outside, email, phone, mobile, outOfHours, confirmed };
}
