import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import MailComposer from 'nodemailer/lib/mail-composer';
import { MovableClock } from '../../test/harness/movable-clock.js';
import { ScriptedSmtp } from '../../test/harness/scripted-smtp.js';
import { loadBodies } from '../bodies/plan-file.js';
import { BLANK, type Incident, type NoticeTemplate } from '../domain/incident/incident.js';
import { writeMail, type Mail } from './mail.js';
import { parseRelay } from './relay.js';
import { SmtpTransport } from './smtp.transport.js';
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

const TEMPLATES = {
  rung: '緊急・要確認',
  gate: '緊急・要判断',
  ratification: '緊急・要判断',
  closure: '終結',
  'step-assigned': '緊急・要確認',
  'step-reminder': '続報',
  'step-due': '続報',
  'step-late': '続報',
  'duty-reminder': '続報',
  'duty-due': '続報',
  'update-due': '緊急・要確認',
} as const satisfies Record<NoticeTemplate, string>;
const templates = fc.constantFrom(...(Object.keys(TEMPLATES) as NoticeTemplate[]));
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
        expect(subject.startsWith(`【${TEMPLATES[template]}】L0`)).toBe(true);
        expect(subject).toMatch(/\[R8-001\]$/u);
        expect(subject + to).not.toMatch(CONTROL);
      }),
      { numRuns: 1_500 },
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

  it('reaches a relay as one mail to one recipient, whatever the address, the name and the texts', async () => {
    const server = new ScriptedSmtp();
    const relay = parseRelay(await server.start());
    const transport = new SmtpTransport(new MovableClock(NOW, () => Promise.resolve()));
    const one = async (mail: Mail): Promise<void> => {
      server.heard.length = server.messages.length = 0;
      const { to, subject, text, headers } = mail;
      const { 'Message-ID': messageId, ...others } = headers;
      const from = 'hikeshi@aozora.example.jp';
      const envelope = { from, to, subject, text, messageId, headers: others };
      const { outcome } = await transport.send(relay, envelope);
      const verbs = server.heard
        .map((each) => each.split(' ')[0])
        .filter((each) => each !== 'QUIT');
      if (outcome === 'dead-address') return expect(verbs).toEqual(['EHLO']);
      expect(outcome).toBe('accepted');
      expect(verbs).toEqual(['EHLO', 'MAIL', 'RCPT', 'DATA']);
      expect(server.heard[1]).toMatch(/^MAIL FROM:<hikeshi@aozora\.example\.jp>/u);
      expect(server.messages).toHaveLength(1);
      const [head = ''] = server.messages[0]?.split('\r\n\r\n') ?? [];
      const fields = head.replaceAll(/\r\n[ \t]/gu, ' ').split('\r\n');
      const names = fields.map((each) => each.split(':')[0]?.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      expect(names).not.toContain('bcc');
      expect(names).not.toContain('cc');
    };
    try {
      await fc.assert(
        fc.asyncProperty(incidents, templates, hostile, (incident, template, name) =>
          one(mailOf(incident, template, name)),
        ),
        { numRuns: 1_000 },
      );
    } finally {
      await server.stop();
    }
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
      fc.property(incidents, templates, hostile, (incident, template, name) => {
        const { text } = mailOf(incident, template, name);
        const found = [...text.matchAll(/^■([^　\n]+)/gmu)]
          .map((each) => each[1])
          .filter((each) => each !== '手順書の記載');
        expect(found).toEqual(labels);
      }),
      { numRuns: 50 },
    );
  });
});
