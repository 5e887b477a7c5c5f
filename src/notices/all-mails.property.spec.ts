import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadBodies } from '../bodies/plan-file.js';
import { BLANK, type Incident, type Update } from '../domain/incident/incident.js';
import type { Party } from '../domain/sharing/party.js';
import { diskFiles } from '../shared/disk-files.js';
import { alarmMail } from './alarm-mail.js';
import { approvalMail } from './approval-mail.js';
import type { Mail } from './mail.js';
import { partyMail } from './party-mail.js';
import { plainMail } from './plain-mail.js';
import { plainUpdateMail, updateMail, type News } from './update-mail.js';
import { columns, LINE_COLUMNS } from './wrap.js';

const NOW = '2026-11-20T17:44:00.000Z';
const ID = '0194a1b2-0000-7000-8000-0000000000a1';
const PAGE = 'https://hikeshi.aozora.example.jp/incidents/1';
const [aozora] = loadBodies(diskFiles('.'));
if (!aozora) throw new Error('No body is shipped.');
const { plan, offices, people, appointments } = aozora;
const [someone] = people;
if (!someone) throw new Error('Nobody works there.');
const PARTS = [
  '\r\n',
  '\0',
  'Bcc: x@example.jp',
  '<',
  '>',
  '"',
  '\u2028',
  '\u202e',
  '\ud800',
  '\t',
];
const EASY = ['髙', '﨑', '𠮷', 'あ', 'ﾊﾝｶｸ', '𠀋', '👨‍👩‍👧', ' ', 'A', '、'];

/** Names of people, offices and things, as lists and forms may bring them (reliability F23, F31). */
const names = fc
  .array(fc.constantFrom(...PARTS, ...EASY), { maxLength: 40 })
  .map((parts) => parts.join(''));

function incidentOf(name: string, drill: boolean): Incident {
  const update: Update = {
    ...{ number: 2, conclusion: name, affected: name, doing: name, next: null, at: NOW },
    ...{ by: name, sender: null, to: [] },
  };
  return {
    ...BLANK,
    ...{ id: '0194a1b2-0000-7000-8000-000000000001', body: 'aozora', number: 'R8-001', drill },
    ...{ summary: name, place: name, system: name, reportedAt: NOW },
    aware: { at: NOW, precision: 'minute' },
    contact: { name, phone: name },
    updates: [update, { ...update, number: 3 }],
  };
}

function newsOf(incident: Incident): News {
  const missed = incident.updates ?? [];
  const [newest] = missed;
  if (!newest) throw new Error('There is no report.');
  return { incident, plan, newest, missed, page: PAGE, isCalled: true };
}

function partyOf(name: string): Party {
  return {
    ...{ body: 'kawabe', name, scope: 'summary', from: NOW, to: null, asked: name, next: null },
    ...{ office: null, takesPart: true, at: NOW, byName: name, told: [], answered: null },
    ...{ wrote: [], out: null },
  };
}

/** One mail of each sort beside those of `mail-safety.spec.ts`, with one name wherever a person can put one. */
function mailsOf(name: string, drill: boolean): Record<string, Mail> {
  const incident = incidentOf(name, drill);
  const person = {
    ...someone,
    id: 'x',
    name,
    post: name,
    email: 'x@example.jp',
  } as (typeof people)[0];
  const news = newsOf(incident);
  const to = 'x@example.jp';
  const common = { to, noticeNumber: ID, resend: true, now: NOW };
  const update = { ...common, news: [news] as const, office: 'ciso', person: 'x' };
  const headers = { 'Message-ID': '<1@hikeshi.invalid>' };
  const matter = { plan, to, about: 'a', noticeNumber: ID, resend: true, page: PAGE };
  const contact = {
    office: 'ciso',
    officeTitle: name,
    standing: { person, order: 1, absent: false },
  };
  return {
    update: updateMail(update),
    digest: updateMail({ ...update, news: [news, ...Array.from({ length: 7 }, () => news)] }),
    'plain update': plainUpdateMail(update),
    plain: plainMail({ to, incident, plan, link: PAGE, code: '1234', headers }),
    party: partyMail({
      ...{ incident, plan, party: partyOf(name), contact, noticeNumber: '7', page: PAGE },
      ...{ link: PAGE, code: '1234', resend: true, byReply: true },
    }),
    alarm: alarmMail({
      ...matter,
      kind: 'mail-failing',
      since: NOW,
      detail: name,
      told: 2,
      paper: name,
    }),
    approval: approvalMail({
      version: {
        ...{ id: 'v', number: 3, label: name, inForceFrom: '2026-12-01', changes: 2 },
        ...{ contactsOnly: false, requested: { name, at: NOW } },
      },
      plan,
      directory: { offices, people: [...people, person], appointments, absences: [] },
      person: 'x',
      authority: { office: 'ciso', inPlaceOf: null, isDeputy: false, othersAbsent: true },
      ...{ noticeNumber: '7', page: PAGE, resend: true },
    }),
  };
}

const OF_INCIDENTS = ['update', 'digest', 'plain update', 'plain', 'party'];
const LONE = /\p{Surrogate}/u;
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/u;

describe('mails of every sort, whatever people and things are called', () => {
  it('keep to 35 full-width characters a line, one subject, and 【訓練】 first in a drill', () => {
    fc.assert(
      fc.property(names, fc.boolean(), (name, drill) => {
        for (const [sort, { to, subject, text, headers }] of Object.entries(mailsOf(name, drill))) {
          const wide = text
            .split('\n')
            .filter((line) => line !== PAGE && columns(line) > LINE_COLUMNS);
          expect({ sort, wide }).toEqual({ sort, wide: [] });
          expect(subject + to + Object.values(headers).join('')).not.toMatch(CONTROL);
          expect(subject + to + Object.values(headers).join('')).not.toContain('\n');
          expect(text).not.toMatch(CONTROL);
          expect(text).not.toMatch(LONE);
          if (!OF_INCIDENTS.includes(sort)) continue;
          expect({ sort, drill: subject.startsWith('【訓練】') }).toEqual({ sort, drill });
          expect(text.startsWith('これは訓練です。')).toBe(drill);
        }
      }),
      { seed: 20261122, numRuns: 700 },
    );
  });
});
