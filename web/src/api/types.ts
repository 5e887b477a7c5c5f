/** What the API speaks, in one place; the rest of the console names types from here only. */

export type Level = 'L0' | 'L1' | 'L2' | 'L3' | 'L4';
export type Category =
  'intentional' | 'unintentional' | 'disaster' | 'pandemic' | 'infrastructure';
export type Phase = 'intake' | 'triage' | 'containment' | 'recovery' | 'prevention' | 'closed';
export type PlaybookPhase = 'containment' | 'recovery' | 'prevention';
export type Answer = 'yes' | 'no' | 'unknown';
export type Role = 'desk' | 'responder' | 'officer' | 'auditor' | 'administrator';
export type Precision = 'year' | 'month' | 'day' | 'minute';
export type FactValue = string | number | null;

export interface Setup {
  needed: boolean;
  body: { id: string; name: string; sample: boolean };
}

export interface NewAccount {
  loginId: string;
  name: string;
  roles: Role[];
  password: string;
}

export interface SetupResult {
  accounts: NewAccount[];
}

export interface Session {
  account: string;
  name: string;
  person: string | null;
  roles: Role[];
  offices: { office: string; title: string; order: number }[];
  body: string;
  bodyName: string;
  planName: string;
  sample: boolean;
}

export interface Account {
  id: string;
  loginId: string;
  name: string;
  person: string | null;
  roles: Role[];
  disabled: boolean;
}

export interface Receipt {
  id: string;
  number: string;
  version: number;
  phase: Phase;
}

export interface FieldProblem {
  field: string;
  message: string;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: FieldProblem[];
}

export interface Harm {
  counter: Answer;
  residents: Answer;
  personalData: Answer;
}

export interface IncidentLine {
  id: string;
  number: string;
  summary: string;
  category: Category | null;
  level: Level;
  phase: Phase;
  reportedAt: string;
  awareAt: string;
  version: number;
}

export interface IncidentPage {
  items: IncidentLine[];
  next: number | null;
}

export interface Measure {
  id: string;
  what: string;
  owner: string;
  due: string;
  settled: { how: 'done' | 'transferred'; note: string; at: string } | null;
}

export interface Assessment {
  impact: number;
  urgency: number;
  level: Level;
  floor: Level;
  facts: string[];
  reason: string;
}

export interface Incident {
  id: string;
  number: string;
  drill: boolean;
  past: boolean;
  summary: string;
  done: string;
  place: string;
  system: string;
  contact: { name: string; phone: string };
  reporter: string;
  reportedAt: string;
  aware: { at: string; precision: Precision };
  harm: Harm;
  kind: string | null;
  kindLabel: string | null;
  category: Category | null;
  categoryLabel: string | null;
  secondary: Category[];
  severity: Assessment;
  floorLabels: string[];
  phase: Phase;
  ending: 'closed' | 'not-an-incident' | null;
  endReason: string;
  measures: Measure[];
  closure: { at: string; byName: string; lessons: string; retentionYears: number } | null;
  lessons: string;
  retentionYears: number | null;
  closedBy: string;
  playbooks: { run: string; title: string; left: boolean }[];
  steps: { done: number; open: number; overdue: number };
  rungs: { answered: number; open: number; alarms: number };
  version: number;
}

export interface Proposal {
  category: Category | null;
  categoryLabel: string | null;
  impact: number;
  urgency: number;
  level: Level;
  floor: Level;
  reasons: { label: string; level: Level }[];
  playbook: { id: string; title: string } | null;
}

export type Blocker =
  | { kind: 'phase'; phase: PlaybookPhase }
  | { kind: 'step'; step: string; title: string }
  | { kind: 'gate'; step: string }
  | { kind: 'evidence'; evidence: string };

export type StepState =
  | 'ready'
  | 'blocked'
  | 'off'
  | 'done'
  | 'answered'
  | 'skipped'
  | 'requested'
  | 'approved'
  | 'rejected'
  | 'acted-first';

export interface Ratification {
  office: string;
  until: string;
  decided: { approved: boolean; at: string; by: string; reason: string } | null;
  overdue: boolean;
}

export interface Outcome {
  state: StepState;
  at: string;
  by: string;
  byName: string;
  note: string;
  option: string | null;
  evidence: Record<string, string>;
  facts: Record<string, FactValue>;
  office: string | null;
  inPlaceOf: string | null;
  conflict: string;
  ratification: Ratification | null;
}

export interface EvidenceNeed {
  id: string;
  what: string;
}

export interface FactNeed {
  id: string;
  label: string;
  type: 'yes-no' | 'number' | 'text' | 'time';
}

export interface Gate {
  authority: string[];
  decider: { person: string; office: string } | null;
  mayActFirst: boolean;
}

export interface Step {
  id: string;
  block: 'step' | 'choice';
  kind: 'do' | 'approve' | 'tell' | 'report' | 'wait' | 'choice';
  title: string;
  how: string;
  office: string;
  officeTitle: string;
  helperTitles: string[];
  required: boolean;
  phase: PlaybookPhase;
  path: string[];
  state: StepState;
  blockers: Blocker[];
  dueAt: string | null;
  target: string | null;
  overdue: boolean;
  irreversible: 'wipe' | 'cut' | 'publish' | null;
  evidence: EvidenceNeed[];
  facts: FactNeed[];
  options: { id: string; title: string }[];
  gate: Gate | null;
  outcome: Outcome | null;
}

export interface Run {
  run: string;
  playbook: string;
  title: string;
  summary: string;
  left: string | null;
  goals: { phase: PlaybookPhase; goal: string }[];
  steps: Step[];
}

export interface Entry {
  id: string;
  seq: number;
  kind: string;
  happenedAt: string;
  recordedAt: string;
  by: string;
  text: string;
  system: boolean;
  struck: { by: string; at: string; reason: string } | null;
}

export interface Timeline {
  items: Entry[];
}

export type AnswerChoice = 'understood' | 'call-me' | 'hand-over';

export type PassedOverWhy =
  'absent' | 'vacant' | 'no-answer' | 'undeliverable' | 'no-address' | 'handed-over';

export interface Telling {
  key: string;
  template: 'rung' | 'gate' | 'ratification' | 'closure';
  step: string | null;
  officeTitle: string;
  person: string;
  personName: string;
  order: number;
  passedOver: { person: string | null; order: number; why: PassedOverWhy }[];
  at: string;
  acceptedAt: string | null;
  undeliverable: string | null;
  answered: {
    at: string;
    choice: AnswerChoice;
    via: 'link' | 'telephone' | 'console';
    by: string;
    note: string;
  } | null;
}

export interface Candidate {
  person: string;
  name: string;
  post: string;
  order: number;
  absent: boolean;
  phone: string | null;
  mobile: string | null;
}

export type RungState = 'waiting' | 'calling' | 'answered' | 'exhausted' | 'stood-down';

export interface Rung {
  id: string;
  office: string;
  officeTitle: string;
  level: Level;
  dueAt: string;
  state: RungState;
  alarm: boolean;
  told: Telling[];
  candidates: Candidate[];
}

export interface Escalation {
  rungs: Rung[];
  asked: Telling[];
}

export type NoticeStatus =
  'pending' | 'sending' | 'uncertain' | 'accepted' | 'undeliverable' | 'superseded';

export interface NoticeLine {
  id: string;
  incident: string;
  number: string;
  template: Telling['template'];
  officeTitle: string;
  personName: string;
  address: string;
  subject: string;
  status: NoticeStatus;
  attempts: number;
  dueAt: string;
  createdAt: string;
  settledAt: string | null;
  error: string;
}

export interface NoticePage {
  items: NoticeLine[];
  next: string | null;
}

export interface Notice extends NoticeLine {
  text: string;
  tries: { no: number; startedAt: string; endedAt: string | null; outcome: string; detail: string }[];
}

export interface MailState {
  state: 'ok' | 'failing' | 'catcher';
  waiting: number;
  since: string | null;
  error: string;
}

export interface BoardLine {
  incident: IncidentLine;
  drill: boolean;
  openSteps: number;
  overdueSteps: number;
  next: { step: string; title: string; officeTitle: string; dueAt: string | null } | null;
  unanswered: string[];
  alarms: string[];
  waitingGates: { step: string; title: string; since: string }[];
}

export interface CallLine {
  incident: string;
  number: string;
  officeTitle: string;
  candidates: Candidate[];
}

export interface Board {
  now: string;
  open: BoardLine[];
  more: number;
  mail: MailState;
  calls: CallLine[];
}

export interface Plan {
  body: string;
  bodyName: string;
  name: string;
  version: string;
  inForceFrom: string;
  sample: boolean;
  desk: { name: string; phone: string };
  categories: { category: Category; label: string }[];
  kinds: { id: string; label: string; category: Category | null; playbook: string | null }[];
  matrix: Level[][];
  floors: { fact: string; label: string; level: Level }[];
  offices: {
    id: string;
    title: string;
    fullTitle: string;
    holders: {
      person: string;
      name: string;
      post: string;
      order: number;
      absent: boolean;
      phone: string | null;
    }[];
  }[];
  ladder: { officeTitle: string; delays: Partial<Record<Level, string>>; condition: string }[];
  playbooks: { id: string; title: string; summary: string; category: Category; steps: number }[];
}

export interface PlaybookStep {
  block: 'step';
  id: string;
  kind: Step['kind'];
  title: string;
  how: string;
  office: string;
  helpers: string[];
  required: boolean;
  due: { from: 'awareness' | 'phase'; within: number } | null;
  target: string | null;
  evidence: EvidenceNeed[];
  facts: FactNeed[];
  gate: { authority: string[]; ratifyWithin: number | null } | null;
  irreversible: Step['irreversible'];
}

export type Block =
  | PlaybookStep
  | {
      block: 'parallel';
      id: string;
      title: string;
      tracks: { id: string; title: string; steps: Block[] }[];
    }
  | {
      block: 'choice';
      id: string;
      title: string;
      how: string;
      office: string;
      options: { id: string; title: string; steps: Block[] }[];
    };

export interface Playbook {
  id: string;
  title: string;
  summary: string;
  category: Category;
  phases: { phase: PlaybookPhase; goal: string; steps: Block[] }[];
  officeTitles: Record<string, string>;
}

export interface Absence {
  id: string;
  person: string;
  personName: string;
  from: string;
  to: string;
  reason: string;
  recordedBy: string;
}
