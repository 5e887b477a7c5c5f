import type { Directory, OfficeId, PersonId } from '../plan/plan.js';

/**
 * What goes wrong that night: nothing; one person who never answers; an office without its holder, whose deputies
 * are there; no mail leaves; mails leave and nobody reads them, so that only the desk's telephone reaches people.
 */
export const FAILURES = ['none', 'person', 'vacant', 'mail-down', 'desk-only'] as const;
export type FailureKind = (typeof FAILURES)[number];

export interface Failure {
  readonly kind: FailureKind;
  /** The person or the office; empty for the others. */
  readonly who: string;
}

export const NOTHING: Failure = { kind: 'none', who: '' };

/** Every single failure of a body: each person that stands for an office, each office, the mail, the readers. */
export function failuresOf({ appointments }: Directory): Failure[] {
  const of = (kind: FailureKind, ids: readonly string[]): Failure[] =>
    [...new Set(ids)].toSorted().map((who) => ({ kind, who }));
  return [
    NOTHING,
    ...of(
      'person',
      appointments.map(({ person }) => person),
    ),
    ...of(
      'vacant',
      appointments.map(({ office }) => office),
    ),
    { kind: 'mail-down', who: '' },
    { kind: 'desk-only', who: '' },
  ];
}

/** person:it-manager */
export function failureKey({ kind, who }: Failure): string {
  return who === '' ? kind : `${kind}:${who}`;
}

/** The failure as far as it touches these offices: a person who stands for none of them is not missed there. */
export function asFarAs(
  failure: Failure,
  offices: readonly OfficeId[],
  { appointments }: Directory,
): Failure {
  const { kind, who } = failure;
  if (kind === 'vacant') return offices.includes(who) ? failure : NOTHING;
  if (kind !== 'person') return failure;
  const stands = appointments.some((each) => each.person === who && offices.includes(each.office));
  return stands ? failure : NOTHING;
}

/** Who is in which office under a failure: a vacant office has lost its holder. */
export function directoryUnder(directory: Directory, { kind, who }: Failure): Directory {
  if (kind !== 'vacant') return directory;
  const appointments = directory.appointments.filter(
    ({ office, order }) => office !== who || order > 1,
  );
  return { ...directory, appointments };
}

/** Whether somebody answers at all. */
export function isReachable({ kind, who }: Failure, person: PersonId): boolean {
  return kind !== 'person' || person !== who;
}

/** What becomes of a mail: read in time, left unread, or never sent. */
export function mailUnder({ kind }: Failure): 'read' | 'unread' | 'down' {
  if (kind === 'mail-down') return 'down';
  return kind === 'desk-only' ? 'unread' : 'read';
}
