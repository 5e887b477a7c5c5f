import { plus } from '../calendar/instant.js';
import type { Effect } from '../effect.js';
import { type Case, type Decision, inTurn, only, record } from '../incident/case.js';
import type { EntryFacts } from '../incident/entry.js';
import type { Incident, PassedOver, Rung, Telling } from '../incident/incident.js';
import { standingIn, type Standing } from '../plan/directory.js';

/** Timer that tells a rung when its time has come. */
export function rungTimer(rung: string): string {
  return `rung:${rung}`;
}

/** Timer that runs out when a rung's answer time has passed. */
export function answerTimer(rung: string): string {
  return `answer:${rung}`;
}

/**
 * Tell the next person of a rung: holder, then deputies; who is away or unreachable is passed over, and the
 * record says why. When nobody is left, the rung is exhausted: an alarm, and everybody is called again.
 */
export function tellNext(given: Case, rung: Rung): Decision {
  const tried = tellings(given.incident, rung).filter((each) => each.round === rung.round);
  const office = standingIn(given.setting.directory, rung.office, given.now);
  const passedOver = passes(office, tried, rung.round);
  const isPassed = ({ person }: Standing): boolean =>
    passedOver.some((each) => each.person === person.id);
  const left = office.filter((standing) => !isPassed(standing));
  const [next] = left;
  if (!next) return exhaust(given, rung);
  const misses = passedOver.filter((each) => each.why === 'no-answer').length;
  // Two misses, or a second round: everybody on the row is called at once (domain reference 4.2).
  const chosen = misses >= 2 || rung.round > 1 ? left : [next];
  return inTurn(
    given,
    ...chosen.map((standing) => (now: Case) => tellOne(now, { rung, standing, passedOver })),
  );
}

/** Tell one person about a decision that waits for it, or about something to approve afterwards. */
export function ask(
  given: Case,
  to: Pick<Telling, 'template' | 'step' | 'office' | 'person' | 'order' | 'passedOver'>,
): Decision {
  const before = given.incident.told.filter(
    (each) => each.template === to.template && each.step === to.step,
  );
  const round = before.length + 1;
  const key = `${to.template}:${to.step ?? 'incident'}:${round}`;
  const facts = { ...to, key, rung: null, round };
  return record(given, 'told', facts, [notify(given, facts)]);
}

/** The tellings of one rung, oldest first. */
export function tellings(incident: Incident, rung: Rung): Telling[] {
  return incident.told.filter((each) => each.rung === rung.id);
}

interface Call {
  readonly rung: Rung;
  readonly standing: Standing;
  readonly passedOver: readonly PassedOver[];
}

function tellOne(given: Case, { rung, standing, passedOver }: Call): Decision {
  const person = standing.person.id;
  const earlier = given.incident.told.findLast(
    (each) => each.template === 'rung' && each.person === person && !each.undeliverable,
  );
  const pending = earlier?.answered === null && earlier.rung !== rung.id ? earlier : undefined;
  const facts = {
    key: pending?.key ?? `${rung.id}:${rung.round}:${person}`,
    template: 'rung' as const,
    rung: rung.id,
    step: null,
    office: rung.office,
    person,
    order: standing.order,
    round: rung.round,
    passedOver,
  };
  // Somebody with several offices is called once; the record shows them all.
  if (pending) return record(given, 'told', facts, answerTimeFrom(given, pending, rung.id));
  const knows = standing.order === 1 && earlier?.answered?.choice === 'understood';
  if (knows) return alreadyKnows(given, facts);
  return record(given, 'told', facts, [notify(given, facts)]);
}

function alreadyKnows(
  given: Case,
  facts: Omit<EntryFacts['told'], 'rung'> & { rung: string },
): Decision {
  return inTurn(
    given,
    (now) => record(now, 'told', facts),
    (now) =>
      record(now, 'acknowledged', {
        rungs: [facts.rung],
        keys: [facts.key],
        person: facts.person,
        choice: 'understood',
        via: 'console',
        note: '',
      }),
  );
}

/** The answer time runs from the moment the mail was accepted, which for a shared notice may be past. */
function answerTimeFrom(given: Case, earlier: Telling, rung: string): Effect[] {
  if (!earlier.acceptedAt) return [];
  const within = given.setting.plan.ladder.answerWithin[given.incident.severity.level];
  return [{ kind: 'wake', key: answerTimer(rung), at: plus(given.now, within) }];
}

function notify(
  given: Case,
  facts: Pick<Telling, 'key' | 'template' | 'rung' | 'step' | 'office' | 'person' | 'order'>,
): Effect {
  const { key, template, rung, step, office, person, order } = facts;
  return { kind: 'notify', key, template, rung, step, office, person, order, dueAt: given.now };
}

function passes(
  office: readonly Standing[],
  tried: readonly Telling[],
  round: number,
): PassedOver[] {
  const holder = office.find((standing) => standing.order === 1);
  const vacant: PassedOver[] = holder ? [] : [{ person: null, order: 1, why: 'vacant' }];
  const others = office.flatMap<PassedOver>((standing) => {
    const telling = tried.find((each) => each.person === standing.person.id);
    const why = reason(standing, telling, round);
    return why ? [{ person: standing.person.id, order: standing.order, why }] : [];
  });
  return [...vacant, ...others];
}

function reason(
  { person, absent }: Standing,
  tried: Telling | undefined,
  round: number,
): PassedOver['why'] | null {
  if (tried?.undeliverable) return 'undeliverable';
  if (tried?.answered?.choice === 'hand-over') return 'handed-over';
  if (tried) return 'no-answer';
  // Nobody answered in the first round: whoever is away may still read a mail.
  if (absent && round === 1) return 'absent';
  return person.email ? null : 'no-address';
}

function exhaust(given: Case, rung: Rung): Decision {
  const within = given.setting.plan.ladder.answerWithin[given.incident.severity.level];
  const effects: Effect[] = [
    { kind: 'wake', key: rungTimer(rung.id), at: plus(given.now, within) },
  ];
  if (rung.state === 'exhausted') return only(given, effects);
  return record(given, 'rung-exhausted', { rung: rung.id, round: rung.round }, effects);
}
