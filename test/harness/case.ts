import type { BoardView } from '../../src/board/board.view.js';
import type { EscalationView, RungView } from '../../src/escalations/escalation.view.js';
import type { IncidentView } from '../../src/incidents/incident.view.js';
import type { Receipt } from '../../src/incidents/receipt.view.js';
import type { RunView } from '../../src/playbooks/run.view.js';
import type { StepView } from '../../src/playbooks/step.view.js';
import type { Problem } from '../../src/shared/problem.js';
import type { EntryView, TimelineView } from '../../src/timeline/timeline.view.js';
import type { RunningApp } from './app.js';
import type { Answer, Json } from './client.js';

const INCIDENTS = '/api/v1/incidents';

/** The night desk's first words: three of the eight fields, the rest unknown. */
const RANSOM_NOTE = { summary: '税務課の印刷機から脅迫文が出た', kind: 'ransomware' };

/** Report as the night desk does; what is not said is as on the night of the ransom note. */
export async function report(app: RunningApp, input: Json = {}): Promise<ReportedCase> {
  const aware = { at: app.clock.now() };
  const body = { ...RANSOM_NOTE, aware, ...input };
  const answer = await app.as('desk').post<Receipt>(INCIDENTS, body);
  if (answer.status !== 201) throw new Error(`report: ${answer.status} ${answer.text}`);
  await app.settled();
  return new ReportedCase(app, answer.json);
}

/** What is open now and what it waits for (状況盤). */
export async function board(app: RunningApp): Promise<BoardView> {
  return (await app.as('desk').get<BoardView>('/api/v1/board')).json;
}

/** One incident, seen and acted on through the API. */
export class ReportedCase {
  readonly id: string;
  readonly number: string;

  constructor(
    private readonly app: RunningApp,
    { id, number }: Receipt,
  ) {
    this.id = id;
    this.number = number;
  }

  /** Somebody does something with it; all that follows at once has happened. */
  async try<T = Receipt>(loginId: string, what: string, body: Json = {}): Promise<Answer<T>> {
    const answer = await this.app.as(loginId).post<T>(`${INCIDENTS}/${this.id}/${what}`, body);
    await this.app.settled();
    return answer;
  }

  /** The same, and it is accepted. */
  async do(loginId: string, what: string, body: Json = {}): Promise<Receipt> {
    const answer = await this.try(loginId, what, body);
    if (answer.status !== 200) throw new Error(`${what}: ${answer.status} ${answer.text}`);
    return answer.json;
  }

  /** The same, and it is refused: status and the end of the problem's type. */
  async refused(loginId: string, what: string, body: Json = {}): Promise<[number, string]> {
    const { status, json } = await this.try<Problem>(loginId, what, body);
    return [status, json.type?.replace('/problems/', '') ?? 'accepted'];
  }

  view(): Promise<IncidentView> {
    return this.read<IncidentView>('');
  }

  runs(): Promise<RunView[]> {
    return this.read<RunView[]>('/runs');
  }

  escalation(): Promise<EscalationView> {
    return this.read<EscalationView>('/escalation');
  }

  async timeline(): Promise<readonly EntryView[]> {
    return (await this.read<TimelineView>('/timeline')).items;
  }

  /** Entries of one kind, oldest first. */
  async entries(kind: EntryView['kind']): Promise<EntryView[]> {
    return (await this.timeline()).filter((each) => each.kind === kind);
  }

  async rung(office: string): Promise<RungView> {
    const found = (await this.escalation()).rungs.findLast((each) => each.office === office);
    if (!found) throw new Error(`no rung of ${office}`);
    return found;
  }

  /** A step of the playbook that is being followed. */
  async step(id: string): Promise<StepView & { readonly run: string }> {
    const run = (await this.runs()).find((each) => each.left === null);
    const found = run?.steps.find((each) => each.id === id);
    if (!run || !found) throw new Error(`no step ${id}`);
    return { ...found, run: run.run };
  }

  /** A step is done, with everything it asks for; a wait is begun and its time passes. */
  async complete(id: string, loginId = 'responder', facts: Known = {}): Promise<void> {
    const step = await this.step(id);
    const at = (action: string): string => ReportedCase.at(step.run, id, action);
    if (step.kind === 'wait' && !step.begun) {
      await this.do(loginId, at('begin'));
      const { notBefore } = await this.step(id);
      const wait = notBefore ? Date.parse(notBefore) - Date.parse(this.app.clock.now()) : 0;
      if (wait > 0) await this.app.pass(wait);
    }
    await this.do(loginId, at('completion'), completion(step, facts));
  }

  /** The address of what can be done with a step. */
  static at(run: string, step: string, action: string): string {
    return `runs/${run}/steps/${step}/${action}`;
  }

  private async read<T>(part: string): Promise<T> {
    const answer = await this.app.as('auditor').get<T>(`${INCIDENTS}/${this.id}${part}`);
    if (answer.status !== 200) throw new Error(`${part}: ${answer.status} ${answer.text}`);
    return answer.json;
  }
}

/** What is known of facts, by id. */
type Known = Readonly<Record<string, string | number>>;

/** All evidence and facts a step asks for; what nobody knows is 不明. */
export function completion({ kind, evidence, facts }: StepView, known: Known = {}) {
  return {
    evidence: Object.fromEntries(evidence.map(({ id, what }) => [id, `${what}: 記録第1号`])),
    facts: Object.fromEntries(facts.map(({ id }) => [id, known[id] ?? null])),
    ...(kind === 'decide' ? { note: '記録を見て決めた' } : {}),
  };
}
