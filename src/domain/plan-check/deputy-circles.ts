import type { OfficeId, PersonId } from '../plan/plan.js';
import { inBody, type PlanFinding } from './finding.js';
import { officesUsed } from './offices-used.js';
import { officeName, personName, type CheckedPlan, type Days } from './subject.js';
import { termsOf, type Term } from './terms.js';

/** An office with one deputy only: in its holder's place there is that person and nobody else. */
interface Link {
  readonly office: OfficeId;
  readonly holder: PersonId;
  readonly deputy: PersonId;
}

/**
 * K6: offices whose only deputy holds the next of them, until the first holder comes again. Each is covered on
 * paper, but the people stand in for each other and for nobody else: one incident that takes them all leaves
 * every one of these offices to somebody who is busy with another.
 */
export function checkCircles(subject: CheckedPlan, days: Days): PlanFinding[] {
  const used = officesUsed(subject);
  const mine = subject.appointments.filter(({ office }) => used.has(office));
  const found = new Map<string, PlanFinding>();
  for (const term of termsOf(mine, days)) {
    for (const circle of circlesIn(linksOf(term))) {
      const about = circle.map(({ office }) => office).toSorted()[0] ?? '';
      if (!found.has(about)) found.set(about, finding(subject, circle, { about, term }));
    }
  }
  return [...found.values()];
}

function linksOf({ standing }: Term): Link[] {
  return [...new Set(standing.map(({ office }) => office))].flatMap((office) => {
    const people = standing.filter((each) => each.office === office);
    const holder = people.find(({ order }) => order === 1)?.person;
    const deputies = [...new Set(people.map(({ person }) => person))].filter((id) => id !== holder);
    const [deputy] = deputies;
    const isLink = holder !== undefined && deputy !== undefined && deputies.length === 1;
    return isLink ? [{ office, holder, deputy }] : [];
  });
}

/** Each circle once, by its people: the shortest way from a link back to its own holder. */
function circlesIn(links: readonly Link[]): Link[][] {
  const seen = new Set<string>();
  return links.flatMap((first) => {
    const circle = wayBack(first, links);
    const key = circle
      ?.map(({ holder }) => holder)
      .toSorted()
      .join(' ');
    if (!circle || key === undefined || seen.has(key)) return [];
    seen.add(key);
    return [circle];
  });
}

function wayBack(first: Link, links: readonly Link[]): Link[] | null {
  const ways: Link[][] = [[first]];
  const reached = new Set([first.holder]);
  for (let way = ways.shift(); way; way = ways.shift()) {
    const at = way.at(-1)?.deputy;
    if (at === first.holder) return way;
    if (at === undefined || reached.has(at)) continue;
    reached.add(at);
    for (const next of links) if (next.holder === at) ways.push([...way, next]);
  }
  return null;
}

function finding(
  subject: CheckedPlan,
  circle: readonly Link[],
  { about, term }: { readonly about: string; readonly term: Term },
): PlanFinding {
  const ways = circle.map(
    ({ office, holder, deputy }) =>
      `${officeName(subject, office)}は${personName(subject, holder)}の代理が${personName(subject, deputy)}だけ`,
  );
  const index = subject.appointments.findIndex(({ office }) => office === about);
  const what = `${term.from}から、代理が堂々巡りします: ${ways.join('、')}。どれか一つの役職に、この人たちのほかの代理を足してください。`;
  return inBody('K6', about, { path: ['appointments', index], what });
}
