import type { Setting } from '../domain/plan/plan.js';
import type { Incident, Update, UpdateTo } from '../domain/incident/incident.js';
import type { Addressee } from '../domain/escalation/update.js';
import { officeOf } from '../domain/plan/directory.js';
import type { NoticeLine } from '../notices/notice.view.js';
import type { UpdateMailState } from '../notices/update-mails.service.js';

/** Somebody a 続報 was sent to, and what became of the mail. */
export class UpdateToView {
  readonly officeTitle: string;
  readonly personName: string;
  readonly status: NoticeLine['status'];
  /** When it left, or when it is to leave. */
  readonly at: string;
}

/** A 続報 as it was sent. */
export class UpdateView {
  /** 第n報. */
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly conclusion: string;
  readonly affected: string;
  readonly doing: string;
  readonly next: string | null;
  readonly to: readonly UpdateToView[];
}

/** 次報: when the next report is due. */
export class NextReportView {
  readonly at: string;
  readonly overdue: boolean;
}

/** 続報 of an incident, newest first. */
export class UpdatesView {
  /** Null: none is promised. */
  readonly next: NextReportView | null;
  readonly updates: readonly UpdateView[];
}

/** Somebody who would get a 続報 sent now. */
export class AddresseeView {
  readonly person: string;
  readonly personName: string;
  readonly order: number;
  /** Later than now where a mail of 続報 went to the same person a short while ago. */
  readonly leavesAt: string;
}

/** One office of the audience. */
export class AudienceView {
  readonly office: string;
  readonly officeTitle: string;
  readonly people: readonly AddresseeView[];
}

/** A 続報 before it is sent: its words from the state, and who gets it. */
export class UpdatePreviewView {
  /** 第n報 that it would be. */
  readonly number: number;
  readonly conclusion: string;
  readonly affected: string;
  readonly doing: string;
  readonly next: string | null;
  readonly audience: readonly AudienceView[];
  /** Offices of the ladder nobody of whom gets it: the first notice comes later, or did not arrive. */
  readonly without: readonly string[];
}

/** Sent 続報 with what became of their mails. */
export function toUpdateView(
  update: Update,
  { setting, mails }: { readonly setting: Setting; readonly mails: readonly UpdateMailState[] },
): UpdateView {
  const { number, at, by, conclusion, affected, doing, next } = update;
  const { plan, directory } = setting;
  const to = ({ key, office, person }: UpdateTo): UpdateToView => {
    const mail = mails.find((each) => each.key === key);
    return {
      officeTitle: officeOf(plan.offices, office).title,
      personName: directory.people.find((each) => each.id === person)?.name ?? person,
      status: mail?.status ?? 'pending',
      at: mail?.at ?? at,
    };
  };
  return { number, at, by, conclusion, affected, doing, next, to: update.to.map(to) };
}

/** The audience by office, in the order the ladder told them. */
export function toAudienceView(
  all: readonly Addressee[],
  {
    setting,
    leavesAt,
  }: { readonly setting: Setting; readonly leavesAt: (person: string) => string },
): AudienceView[] {
  const offices = [...new Set(all.map(({ office }) => office))];
  return offices.map((office) => ({
    office,
    officeTitle: officeOf(setting.plan.offices, office).title,
    people: all
      .filter((each) => each.office === office)
      .map(({ person: { id, name }, order }) => ({
        ...{ person: id, personName: name, order, leavesAt: leavesAt(id) },
      })),
  }));
}

/** Offices that were to be told and are in nobody's audience. */
export function officesWithout(
  { rungs }: Incident,
  all: readonly Addressee[],
  { plan }: Setting,
): string[] {
  const told = new Set(all.map(({ office }) => office));
  const others = rungs.filter(({ office, state }) => !told.has(office) && state !== 'stood-down');
  return [...new Set(others.map(({ office }) => officeOf(plan.offices, office).title))];
}
