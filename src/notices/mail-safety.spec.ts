import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import MailComposer from 'nodemailer/lib/mail-composer';
import { loadBodies } from '../bodies/plan-file.js';
import { BLANK, type Incident, type NoticeTemplate } from '../domain/incident/incident.js';
import { writeMail, type Mail } from './mail.js';
import { columns, LINE_COLUMNS } from './wrap.js';
import { diskFiles } from '../shared/disk-files.js';

const NOW = '2026-11-20T17:44:00.000Z';
const LINK = 'https://hikeshi.aozora.example.jp/ack/Qm9vdHN0cmFwLXRva2VuLWZvci10aGUtc3BlYw';
const [aozora] = loadBodies(diskFiles('.'));
if (!aozora) throw new Error('No body is shipped.');
const { plan, offices, people, appointments } = aozora;

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({
    unit: fc.constantFrom(
      '\r',
      '\n',
      '\0',
      ':',
      ' ',
      'Bcc',
      'あ',
      '\u2028',
      '\ud800',
      '<',
      '\u202e',
    ),
    maxLength: 120,
  }),
  fc.string({ unit: 'grapheme', maxLength: 800 }),
);

const incidents = fc
  .record({ summary: hostile, place: hostile, system: hostile, done: hostile, name: hostile })
  .map(({ summary, place, system, done, name }): Incident => ({
    ...BLANK,
    id: '0194a1b2-0000-7000-8000-000000000001',
    number: 'R8-001',
    summary,
    place,
    system,
    done,
    contact: { name, phone: name },
    reportedAt: NOW,
    aware: { at: NOW, precision: 'minute' },
  }));

function mailOf(incident: Incident, template: NoticeTemplate, name: string): Mail {
  const vice = { id: 'x', name, post: name, email: `x@example.jp\r\nRCPT TO:<${name}>` };
  const first = people[0];
  if (!first) throw new Error('Nobody works there.');
  return writeMail({
    incident,
    plan,
    directory: { offices, people: [...people, { ...first, ...vice }], appointments, absences: [] },
    step: { title: name, how: name, office: 'chief', dueAt: null },
    notice: {
      key: 'k',
      template,
      office: 'ciso',
      person: 'x',
      order: 2,
      rungs: [],
      inPlaceOf: [],
      passedOver: [{ person: 'x', order: 1, why: 'absent' }],
      noticeNumber: `7${name}`,
    },
    now: NOW,
    answerBy: null,
    link: LINK,
    code: null,
    resend: false,
    next: name,
  });
}

const templates = fc.constantFrom<NoticeTemplate>('rung', 'gate', 'ratification', 'closure');
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/u;

describe('whatever somebody typed', () => {
  it('stays in its place: one subject, the same headers, one address', async () => {
    await fc.assert(
      fc.asyncProperty(incidents, templates, hostile, async (incident, template, name) => {
        const { to, subject, text, headers } = mailOf(incident, template, name);
        const message = await new MailComposer({ to, subject, text, headers }).compile().build();
        const head = message.toString('latin1').split('\r\n\r\n')[0] ?? '';
        const names = head
          .replaceAll(/\r\n[ \t]/gu, '')
          .split('\r\n')
          .map((line) => line.split(':')[0]);
        const decides = template === 'gate' || template === 'ratification';
        expect(names.map((each) => each?.toLowerCase()).toSorted()).toEqual([
          'auto-submitted',
          'content-transfer-encoding',
          'content-type',
          'date',
          ...(decides ? ['importance'] : []),
          'in-reply-to',
          'message-id',
          'mime-version',
          'references',
          'subject',
          'to',
        ]);
        expect(subject).toMatch(/^【(緊急・要確認|緊急・要判断|終結)】L0.*\[R8-001\]$/u);
        expect(subject + to).not.toMatch(CONTROL);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps every line within 35 full-width characters, and the link alone on its own', () => {
    fc.assert(
      fc.property(incidents, templates, hostile, (incident, template, name) => {
        const { text } = mailOf(incident, template, name);
        const lines = text.split('\n');
        expect(lines.filter((line) => line.includes('https://'))).toEqual([LINK]);
        for (const line of lines)
          if (line !== LINK) expect(columns(line)).toBeLessThanOrEqual(LINE_COLUMNS);
        expect(text).not.toMatch(CONTROL);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves the nine items in their order', () => {
    const labels = [
      '結論',
      'お願い',
      '重要度',
      '状況',
      '対応中',
      '確認方法',
      'これまで',
      '次報',
      '番号',
    ];
    fc.assert(
      fc.property(incidents, hostile, (incident, name) => {
        const { text } = mailOf(incident, 'rung', name);
        const found = [...text.matchAll(/^■([^　]+)/gmu)].map((each) => each[1]);
        expect(found).toEqual(labels);
      }),
      { numRuns: 50 },
    );
  });
});
