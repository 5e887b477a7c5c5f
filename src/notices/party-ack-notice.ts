import type { Incident } from '../domain/incident/incident.js';
import type { Plan } from '../domain/plan/plan.js';
import type { Party, PartyTold } from '../domain/sharing/party.js';
import { safeText } from '../shared/safe-text.js';
import { LEVEL_WORDS } from '../shared/words.js';
import type { AckNotice } from './ack-page.js';
import { marksOf } from './notice-facts.js';

interface Shared {
  /** The lead's. */
  readonly incident: Incident;
  readonly plan: Plan;
  readonly party: Party;
  readonly told: PartyTold;
  readonly page: string;
}

/** The page behind a party's link: number, lead, level and the desk's telephone; the rest needs the log-in. */
export function partyAckNotice({ incident, plan, party, told, page }: Shared): AckNotice {
  const lead = safeText(plan.bodyName);
  return {
    number: incident.number,
    template: 'party',
    facts: {
      marks: marksOf(incident, plan),
      conclusion: `${lead}の事案が共有されました`,
      request: {
        ...{ sentence: '受け取ったことを回答してください。', background: [], options: [] },
        deadline: '',
      },
      severity: LEVEL_WORDS[incident.severity.level].ja,
      ...{ situation: [], responding: [] },
    },
    desk: plan.desk,
    sentBecause: `${safeText(party.name)}の${safeText(told.officeTitle)}として送っています。`,
    page,
  };
}
