import type { DraftLine } from '../../src/drafts/draft.view.js';
import type { VersionLine } from '../../src/plans/version.view.js';
import type { PlaybookVersionView } from '../../src/bodies/playbook.view.js';
import type { RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';

/** Hours of a night: what the pages of the tests and of the gallery show. */
export interface Played {
  readonly incident: ReportedCase;
  /** The address of a route of `routes.ts`. */
  readonly address: (route: string) => string;
}

/** A ransom note at night, worked on; a draft of a playbook and a version of the plan that are being written. */
export async function play(app: RunningApp): Promise<Played> {
  const incident = await report(app);
  await incident.do('responder', 'judgement', { incident: true });
  await incident.do('desk', 'entries', { text: '印刷機の電源を切らずに線を抜いた' });
  for (const step of ['unplug', 'photograph', 'call-desk']) await incident.complete(step);
  const gate = 'runs/ransomware/steps/cut-segment/request';
  await incident.do('responder', gate, { reason: '2階の税務課を切り離す' });
  await report(app, { summary: '本庁の電話がつながらない', kind: 'unknown', place: '本庁舎' });
  const clerk = app.as('administrator');
  const draft = await clerk.post<DraftLine>('/api/v1/drafts', { start: 'template' });
  const version = await clerk.post<VersionLine>('/api/v1/plan/versions', { from: 'in-force' });
  const kept = await clerk.get<PlaybookVersionView[]>('/api/v1/playbooks/ransomware/versions');
  const places: Readonly<Record<string, string>> = {
    ':incident': incident.id,
    ':draft': draft.json.id,
    ':version': version.json.id,
    ':digest': kept.json[0]?.digest ?? '',
  };
  return {
    incident,
    address: (route) => route.replaceAll(/:[a-z]+/gu, (name) => places[name] ?? name),
  };
}
