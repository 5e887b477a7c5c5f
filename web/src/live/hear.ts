import { learnServerTime, serverNow } from '../api/server-time';
import { tellFreshness } from './freshness';
import type { Heard, Spoken } from './stream';

export interface Followers {
  /** An incident has new entries. */
  readonly changed: (incident: string) => void;
  /** Mails leave, or do not. */
  readonly mail: () => void;
  /** Somebody came to an incident, or left it. */
  readonly presence: (incident: string) => void;
  /** Something of an incident that another body shares. */
  readonly shared: () => void;
  /** Nobody knows what was missed: everything is read again. */
  readonly resync: () => void;
  /** The server turned the connection away: perhaps the log-in has run out. */
  readonly refused: () => void;
}

/** What a page learns of its stream, whichever page of the browser holds it. */
export interface Ears {
  /** A connection stands; `last` is what it goes on after, empty when nothing was heard before. */
  readonly open: (last: string) => void;
  readonly heard: (what: Heard) => void;
  readonly lost: () => void;
  readonly refused: () => void;
}

/** Do what follows from what the server says. */
export function earsOf(on: Followers): Ears {
  const incidentOf = (data: string): string => (JSON.parse(data) as { incident: string }).incident;
  const follow: Record<Spoken, (data: string) => void> = {
    beat: (data) => learnServerTime((JSON.parse(data) as { now: string }).now),
    changed: (data) => on.changed(incidentOf(data)),
    presence: (data) => on.presence(incidentOf(data)),
    mail: on.mail,
    shared: on.shared,
    reload: on.resync,
  };
  const alive = (): void => tellFreshness({ connection: 'open', heardAt: serverNow() });
  let began = false;
  return {
    open: (last) => {
      alive();
      // Changes are told again from `last` on; mails and alarms have no number to go on from.
      if (began && last === '') on.resync();
      else if (began) on.mail();
      began = true;
    },
    heard: ({ event, data }) => {
      follow[event](data);
      alive();
    },
    lost: () => tellFreshness({ connection: 'lost' }),
    refused: on.refused,
  };
}
