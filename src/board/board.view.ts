import type { Channel } from '../domain/plan/plan.js';
import { TogetherView, type CandidateView } from '../escalations/escalation.view.js';
import type { IncidentLine } from '../incidents/incident.view.js';
import { NextReportView } from '../updates/update.view.js';
import type { MailState } from '../notices/notice.view.js';

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
  readonly open: readonly BoardLine[];
  /** How many open incidents there are beyond those shown. */
  readonly more: number;
  readonly mail: MailState;
  readonly calls: readonly CallLine[];
}
