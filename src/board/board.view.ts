import type { Channel } from '../domain/plan/plan.js';
import { TogetherView, type CandidateView } from '../escalations/escalation.view.js';
import type { IncidentLine } from '../incidents/incident.view.js';
import type { WorkCall, WorkIncident, WorkStep } from '../my-work/my-work.view.js';
import { NextReportView } from '../updates/update.view.js';
import type { MailState } from '../notices/notice.view.js';

/**
 * What leads on where no step can be begun: decide whether it is an incident; deal with it without a playbook; see to
 * what the steps wait for; leave the phase; ask for closure; approve it.
 */
export type Move = 'judge' | 'lead' | 'unblock' | 'leave-phase' | 'ask-closure' | 'approve-closure';

/** The outside report that is due first. */
export class NextDuty {
  readonly incident: WorkIncident;
  readonly title: string;
  readonly at: string;
  readonly overdue: boolean;
  /** Nobody has decided yet whether it is due. */
  readonly perhaps: boolean;
}

/** あなたの: what waits for the caller over all open incidents. */
export class BoardYours {
  readonly holdsOffice: boolean;
  /** Calls to answer. */
  readonly calls: readonly WorkCall[];
  /** Decisions. */
  readonly gates: readonly WorkStep[];
  /** Approvals afterwards. */
  readonly ratifications: readonly WorkStep[];
  /** 続報 that the caller is to write. */
  readonly reports: readonly {
    readonly incident: WorkIncident;
    readonly at: string;
    readonly overdue: boolean;
  }[];
  /** Closures to approve. */
  readonly closures: readonly WorkIncident[];
  /** Versions of the plan to approve. */
  readonly versions: readonly {
    readonly id: string;
    readonly number: number;
    readonly label: string | null;
  }[];
  /** How many steps are the caller's beside these. */
  readonly steps: number;
}

/** An open incident on the 状況盤. */
export class BoardLine {
  readonly incident: IncidentLine;
  readonly drill: boolean;
  readonly openSteps: number;
  readonly overdueSteps: number;
  /** The step to do next, and its due time. */
  readonly next: {
    readonly step: string;
    readonly title: string;
    readonly officeTitle: string;
    readonly dueAt: string | null;
  } | null;
  /** What leads on where no step can be begun. */
  readonly move: Move | null;
  /** 次報: when the next report is due; null: none is promised. */
  readonly nextReport: NextReportView | null;
  /** Offices that were told and have not answered. */
  readonly unanswered: readonly string[];
  /** それぞれの確認 that are not complete. */
  readonly together: readonly TogetherView[];
  /** Offices nobody answers for: telephone now. */
  readonly alarms: readonly string[];
  /** Who answered 電話がほしい and has not been settled by telephone yet. */
  readonly wantCalls: readonly {
    readonly officeTitle: string;
    readonly personName: string;
    readonly since: string;
    /** Somebody of a party (関係団体), whose name stands for the office. */
    readonly party: boolean;
  }[];
  /** Decisions that wait for an office, since when. */
  readonly waitingGates: readonly {
    readonly step: string;
    readonly title: string;
    readonly since: string;
  }[];
}

/** Whom to telephone: nobody answered, or mails do not leave. */
export class CallLine {
  readonly incident: string;
  readonly number: string;
  readonly officeTitle: string;
  /** How to try to reach it, first to last. */
  readonly channels: readonly Channel[];
  readonly candidates: readonly CandidateView[];
}

/** 状況盤: what is open now, worst first. */
export class BoardView {
  readonly now: string;
  readonly yours: BoardYours;
  /** Null: no report outside is due. */
  readonly nextDuty: NextDuty | null;
  readonly open: readonly BoardLine[];
  /** How many open incidents there are beyond those shown. */
  readonly more: number;
  readonly mail: MailState;
  readonly calls: readonly CallLine[];
}
