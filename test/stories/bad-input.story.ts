import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AccountChangeDto,
  AccountDto,
  LoginDto,
  PasswordChangeDto,
  SetupDto,
} from '../../src/accounts/account.dto.js';
import { AbsenceDto } from '../../src/bodies/absence.dto.js';
import { BulletinDto } from '../../src/bulletins/bulletin.dto.js';
import { DraftDto, TextDto } from '../../src/drafts/draft.dto.js';
import { RungHandOverDto, TelephoneAnswerDto } from '../../src/escalations/escalation.dto.js';
import * as desk from '../../src/desk/desk.dto.js';
import { AttachmentDto, UploadDto } from '../../src/evidence/file.dto.js';
import { PlanRulesDto } from '../../src/plan-rules/plan-rules.dto.js';
import { FirstMarkDto, OwnBodyDto, SampleRemovalDto } from '../../src/first-run/first-run.dto.js';
import { HandoverDto } from '../../src/desk/handover.dto.js';
import * as incidents from '../../src/incidents/incident.dto.js';
import { MeasureDto, SettlementDto } from '../../src/incidents/measure.dto.js';
import { ReportDto, ProposalDto, SketchDto } from '../../src/incidents/report.dto.js';
import { StatsDto } from '../../src/stats/stats.dto.js';
import { NoticeFilterDto } from '../../src/notices/notice.dto.js';
import { DestinationDto, DestinationStateDto } from '../../src/notices/webhook/destination.dto.js';
import { ChoiceDto, CompletionDto } from '../../src/playbooks/step.dto.js';
import type { Problem } from '../../src/shared/problem.js';
import type { FieldError } from '../../src/shared/validation.js';
import { startApp, type RunningApp } from '../harness/app.js';
import type { Answer, Json } from '../harness/client.js';
import { choicesOf, fieldsOf } from '../harness/dto-fields.js';

type Dto = abstract new () => object;
type Invalid = Problem & { errors: FieldError[] };

const ID = '01a1f9f2-7960-767b-8927-a3ec9c6abdb4';
const CASE = `/api/v1/incidents/${ID}`;
const STEP = `${CASE}/runs/ransomware/steps/unplug`;

/** Every body the API takes, with somebody who may send it. */
const BODIES: readonly [Dto, string, string][] = [
  [ReportDto, '/api/v1/incidents', 'desk'],
  [ProposalDto, '/api/v1/incidents/proposals', 'desk'],
  [SketchDto, '/api/v1/incidents/similar', 'desk'],
  [incidents.JudgementDto, `${CASE}/judgement`, 'responder'],
  [incidents.ClassificationDto, `${CASE}/classification`, 'responder'],
  [incidents.AssessmentDto, `${CASE}/severity`, 'responder'],
  [incidents.HarmRecordDto, `${CASE}/harm`, 'responder'],
  [incidents.PhaseDto, `${CASE}/phase`, 'responder'],
  [incidents.ClosureRequestDto, `${CASE}/closure-request`, 'responder'],
  [incidents.ApprovalDto, `${CASE}/closure`, 'ciso'],
  [incidents.ReopeningDto, `${CASE}/reopening`, 'responder'],
  [FirstMarkDto, '/api/v1/first-run/marks', 'administrator'],
  [OwnBodyDto, '/api/v1/first-run/body', 'administrator'],
  [SampleRemovalDto, '/api/v1/first-run/sample/removal', 'administrator'],
  [PlanRulesDto, `/api/v1/plan/versions/${ID}/rules`, 'administrator'],
  [BulletinDto, `${CASE}/bulletin`, 'ciso'],
  [incidents.NoteDto, `${CASE}/entries`, 'responder'],
  [UploadDto, `${CASE}/files`, 'responder'],
  [AttachmentDto, `${CASE}/files/${ID}/attachment`, 'responder'],
  [incidents.ReasonDto, `${CASE}/stand-down`, 'ciso'],
  [desk.TakingDto, `${CASE}/taking`, 'desk'],
  [desk.MergingDto, `${CASE}/merging`, 'desk'],
  [desk.UnmergingDto, `${CASE}/unmerging`, 'desk'],
  [desk.LinkDto, `${CASE}/linking`, 'desk'],
  [HandoverDto, '/api/v1/handovers', 'desk'],
  [MeasureDto, `${CASE}/measures`, 'responder'],
  [SettlementDto, `${CASE}/measures/${ID}/settlement`, 'responder'],
  [CompletionDto, `${STEP}/completion`, 'responder'],
  [ChoiceDto, `${STEP}/answer`, 'responder'],
  [TelephoneAnswerDto, `${CASE}/rungs/ciso-L4/answer`, 'desk'],
  [RungHandOverDto, `${CASE}/rungs/ciso-L4/hand-over`, 'desk'],
  [AbsenceDto, '/api/v1/absences', 'desk'],
  [DraftDto, '/api/v1/drafts', 'chief'],
  [TextDto, '/api/v1/drafts/check', 'chief'],
  [AccountDto, '/api/v1/accounts', 'administrator'],
  [LoginDto, '/api/v1/session', 'desk'],
  [PasswordChangeDto, '/api/v1/session/password', 'desk'],
  [SetupDto, '/api/v1/setup', 'desk'],
  [DestinationDto, '/api/v1/destinations', 'administrator'],
  [DestinationStateDto, `/api/v1/destinations/${ID}/state`, 'administrator'],
];
const FIELDS = BODIES.flatMap(([dto, path, who]) =>
  fieldsOf(dto).map((field) => [`${dto.name}.${field}`, { dto, path, who, field }] as const),
);

describe('input that does not fit', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await startApp({ quiet: true });
  });
  afterAll(() => app?.stop());

  const post = (who: string, path: string, body: unknown) => app.as(who).post<Invalid>(path, body);

  /** The message about one field, in a problem document that has the right form. */
  const messageOf = ({ status, headers, json }: Answer<Invalid>, field: string): string => {
    expect(status).toBe(400);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(json).toMatchObject({ type: '/problems/invalid-input', status: 400 });
    // Of a list, what is wrong is said of the place inside it.
    const found = json.errors.filter(
      (each) => each.field === field || each.field.startsWith(`${field}.`),
    );
    expect(found).not.toHaveLength(0);
    return found.map((each) => each.message).join(' ');
  };

  it.each(FIELDS)('names %s and says in both languages what is allowed', async (_, given) => {
    const { dto, path, who, field } = given;
    // No field of ours is made of this.
    const body = { [field]: [{ wrong: 1 }] };
    const ja = messageOf(await post(who, path, body), field);
    const english = await app.as(who).post<Invalid>(path, body, { 'accept-language': 'en' });
    const en = messageOf(english, field);
    expect(ja).toMatch(/[ぁ-ん]/);
    expect(ja).not.toContain('値が正しくありません');
    expect(en).toMatch(/must|has|is/);
    expect(en).not.toMatch(/is not valid|[ぁ-ん]/);
    for (const choice of choicesOf(dto, field)) {
      expect(ja).toContain(choice);
      expect(en).toContain(choice);
    }
  });

  it('names each of several fields, also inside others', async () => {
    const body = {
      summary: '',
      kind: 7,
      aware: { at: 'yesterday', precision: 'hour' },
      harm: { counter: 'maybe', residents: 'no', personalData: 'no' },
      contact: { name: 'x'.repeat(101) },
    };
    const { json } = await post('desk', '/api/v1/incidents', body);
    expect(new Set(json.errors.map((each) => each.field))).toEqual(
      new Set([
        ...['summary', 'kind', 'aware.at', 'aware.precision', 'harm.counter'],
        ...['contact.name', 'contact.phone'],
      ]),
    );
  });

  it('refuses a field it does not know, and names it', async () => {
    for (const field of ['foo', 'role', 'body']) {
      const answer = await post('responder', `${CASE}/entries`, { text: 'a', [field]: 'b' });
      expect(messageOf(answer, field)).toBeTruthy();
    }
    const nested = { at: app.clock.now(), zone: 'JST' };
    const report = { summary: 'a', kind: 'other', aware: nested };
    expect(messageOf(await post('desk', '/api/v1/incidents', report), 'aware.zone')).toBeTruthy();
  });

  it('refuses a list or nothing where one thing is asked for', async () => {
    const whole = { summary: 'a', kind: 'other', aware: { at: app.clock.now() } };
    for (const wrong of [[], [whole.aware], null, 'now', 7]) {
      const body = { ...whole, aware: wrong };
      expect(messageOf(await post('desk', '/api/v1/incidents', body), 'aware')).toBeTruthy();
    }
    for (const field of ['harm', 'contact']) {
      const body = { ...whole, [field]: [] };
      expect(messageOf(await post('desk', '/api/v1/incidents', body), field)).toBeTruthy();
    }
    expect((await post('desk', '/api/v1/incidents', [whole])).status).toBe(400);
  });

  it('refuses times without a zone and times that do not exist', async () => {
    for (const at of [
      '2026-11-21',
      '2026-11-21T02:13:00',
      '2026-02-30T00:00:00+09:00',
      '令和8年',
    ]) {
      const body = { summary: 'a', kind: 'other', aware: { at } };
      expect(messageOf(await post('desk', '/api/v1/incidents', body), 'aware.at')).toBeTruthy();
    }
  });

  it('refuses what no database keeps as it is: NUL and halves of characters', async () => {
    for (const summary of ['a\u0000b', 'a\ud800b', '\udc00']) {
      const body = { summary, kind: 'other', aware: { at: app.clock.now() } };
      expect(messageOf(await post('desk', '/api/v1/incidents', body), 'summary')).toBeTruthy();
    }
    const note = { text: '髙﨑𠮷 葛󠄀 ㈱ ﾊﾝｶｸ 👩‍🚒' };
    expect((await post('responder', `${CASE}/entries`, note)).status).toBe(404);
  });

  it('refuses filters of lists that do not fit', async () => {
    const wrong: [string, Dto, Json][] = [
      ['/api/v1/incidents', incidents.ListDto, { limit: '0', after: 'x', phase: 'x', level: 'L9' }],
      ['/api/v1/incidents', incidents.ListDto, { limit: '201', category: 'x' }],
      ['/api/v1/stats', StatsDto, { fiscalYear: '8', counted: 'x' }],
      ['/api/v1/notices', NoticeFilterDto, { status: 'x', incident: 'x', after: 'x' }],
    ];
    for (const [path, dto, filter] of wrong) {
      const query = new URLSearchParams(filter as Record<string, string>).toString();
      const answer = await app.as('desk').get<Invalid>(`${path}?${query}`);
      for (const field of Object.keys(filter)) {
        expect(fieldsOf(dto)).toContain(field);
        expect(messageOf(answer, field)).toBeTruthy();
      }
    }
    const twice = await app.as('desk').get<Invalid>('/api/v1/incidents?q=a&q=b');
    expect(messageOf(twice, 'q')).toBeTruthy();
  });

  it('says which password may not be changed to', async () => {
    const [account] = (await app.as('administrator').get<{ id: string }[]>('/api/v1/accounts'))
      .json;
    for (const field of fieldsOf(AccountChangeDto)) {
      const answer = await app
        .as('administrator')
        .send<Invalid>(`/api/v1/accounts/${account?.id}`, {
          method: 'PATCH',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ [field]: [{ wrong: 1 }] }),
        });
      expect(messageOf(answer, field)).toBeTruthy();
    }
  });
});
