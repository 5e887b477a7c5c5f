import type { Instant } from '../domain/calendar/instant.js';
import { nextReportAt } from '../domain/escalation/next-report.js';
import type { Incident } from '../domain/incident/incident.js';
import type { Plan } from '../domain/plan/plan.js';
import { namedAssets } from '../domain/register/asset.js';
import { shown } from '../notices/notice-input.js';

/** What all staff would be told, before an officer has read it. */
export interface Composed {
  readonly stopped: string;
  readonly instead: string;
  readonly next: Instant | null;
}

/** Assets named one by one; the rest is a count. */
const MOST_NAMED = 3;

/** What the field takes. */
const LONGEST = 200;

/**
 * What the state says of an incident, in words for all staff. Neither the report itself, which may hold people and how
 * an attack went, nor anybody's name is taken over; where something is posted already, its words are the start.
 */
export function composed(
  { incident, plan }: { readonly incident: Incident; readonly plan: Plan },
  now: Instant,
): Composed {
  const { bulletin } = incident;
  const promised = bulletin?.next ?? nextReportAt({ incident, plan });
  const next = promised !== null && promised > now ? promised : null;
  return {
    stopped: bulletin?.stopped ?? [...stopped(incident, plan)].slice(0, LONGEST).join(''),
    instead: bulletin?.instead ?? instead(incident, plan),
    next,
  };
}

function stopped(incident: Incident, plan: Plan): string {
  const about = subject(incident, plan);
  if (incident.phase === 'prevention') return `${about}は復旧しました。`;
  if (incident.phase === 'recovery') return `${about}の復旧を進めています。`;
  return {
    yes: `${about}に不具合があり、窓口の業務に影響が出ています。`,
    no: `${about}に不具合がありますが、窓口は通常どおりです。`,
    unknown: `${about}に不具合があります。窓口への影響は確認中です。`,
  }[incident.harm.counter];
}

/** What it is about: assets of the register, else what the desk wrote down as the system, else the place. */
function subject(incident: Incident, plan: Plan): string {
  const names = namedAssets(plan, incident).map(({ name }) => shown(name));
  if (names.length > MOST_NAMED) {
    return `${names.slice(0, MOST_NAMED).join('、')}ほか${names.length - MOST_NAMED}件`;
  }
  if (names.length > 0) return names.join('、');
  const place = shown(incident.place);
  return shown(incident.system) || (place ? `${place}の機器` : '庁内の一部の機器');
}

/** Nobody of the staff touches what an attack may have reached. */
function instead({ category, phase }: Incident, { desk }: Plan): string {
  const isOver = phase === 'recovery' || phase === 'prevention';
  const hands =
    category === 'intentional' && !isOver
      ? '同じ様子の機器は、電源を切らずにネットワークから外し、触らないでください。'
      : '';
  return `${hands}お困りのときは、${desk.name} ${desk.phone}へ電話してください。`;
}
