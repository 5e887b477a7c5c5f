import type { components } from './schema.d';

/** What the API speaks, as the server describes it; the rest of the console names types from here only. */
type Schemas = components['schemas'];

export type Level = Schemas['Level'];
export type Category = Schemas['Category'];
export type Phase = Schemas['Phase'];
export type PlaybookPhase = Schemas['PlaybookPhase'];
export type Answer = Schemas['Answer'];
export type Role = Schemas['Role'];
export type Precision = Schemas['Precision'];
export type FactValue = Schemas['FactValue'];
export type Setup = Schemas['SetupView'];
export type SetupResult = Schemas['SetupDoneView'];
export type NewAccount = Schemas['SampleAccountView'];
export type Session = Schemas['SessionView'];
export type Account = Schemas['AccountView'];
export type Receipt = Schemas['Receipt'];
export type Problem = Schemas['Problem'];
export type FieldProblem = Schemas['FieldError'];
export type Harm = Schemas['Harm'];
export type IncidentLine = Schemas['IncidentLine'];
export type IncidentPage = Schemas['IncidentPage'];
export type Measure = Schemas['MeasureView'];
export type Assessment = Schemas['Assessment'];
export type Incident = Schemas['IncidentView'];
export type Proposal = Schemas['ProposalView'];
export type Blocker = Schemas['Blocker'];
export type StepState = Schemas['StepState'];
export type Outcome = Schemas['Outcome'];
export type FactNeed = Schemas['FactNeed'];
export type Step = Schemas['StepView'];
export type Run = Schemas['RunView'];
export type Entry = Schemas['EntryView'];
export type Timeline = Schemas['TimelineView'];
export type Telling = Schemas['TellingView'];
export type Candidate = Schemas['CandidateView'];
export type RungState = Schemas['RungState'];
export type Rung = Schemas['RungView'];
export type Escalation = Schemas['EscalationView'];
export type NoticeStatus = Schemas['NoticeStatus'];
export type NoticeLine = Schemas['NoticeLine'];
export type NoticePage = Schemas['NoticePage'];
export type Notice = Schemas['NoticeView'];
export type MailState = Schemas['MailState'];
export type BoardLine = Schemas['BoardLine'];
export type CallLine = Schemas['CallLine'];
export type Board = Schemas['BoardView'];
export type Plan = Schemas['PlanView'];
export type PlaybookStep = Schemas['Step'];
export type Block = Schemas['Block'];
export type Playbook = Schemas['PlaybookView'];
export type Absence = Schemas['AbsenceView'];

/** What a command carries, by its name in the API. */
export type Body<Name extends keyof Schemas> = Schemas[Name];
export type BodyName = keyof Schemas;
