import { JA } from '../../words/ja/labels.js';
import type { AlarmKind } from '../../domain/alarm/alarm.js';
import type { Instant } from '../../domain/calendar/instant.js';
import { lastUpdate } from '../../domain/destination/news.js';
import type { Incident } from '../../domain/incident/incident.js';
import type { Plan } from '../../domain/plan/plan.js';
import type { Level } from '../../domain/severity/severity.js';
import { alarmWhat } from '../alarm-mail.js';
import { kindOf } from '../mail-subject.js';
import { safeText } from '../../shared/safe-text.js';

/** What a message is about, for the program on the other side. */
export type WebhookType =
  'incident.notice' | 'incident.update' | 'incident.alarm' | 'installation.alarm' | 'test';

/** The body of a message: no more than the subject of a mail holds, and where to read on after a log-in. */
export interface WebhookPayload {
  readonly type: WebhookType;
  /** When it came up, not when it was sent. */
  readonly timestamp: Instant;
  readonly data: {
    /** One line for people. */
    readonly text: string;
    readonly link: string;
    readonly drill: boolean;
    readonly number?: string;
    readonly level?: Level;
  };
}

interface Common {
  readonly at: Instant;
  readonly link: string;
}

const SAMPLE = '【見本】';

/** 【訓練】【緊急・要確認】L4ランサムウェア 第1報 [R8-001] */
export function incidentPayload(
  about: string,
  { incident, plan }: { readonly incident: Incident; readonly plan: Plan },
  { at, link }: Common,
): WebhookPayload {
  const { drill } = incident;
  const { level } = incident.severity;
  const number = safeText(incident.number);
  const { type, prefix, news } = wordsOf(about, incident);
  const marks = `${drill ? JA.drillMark : ''}${plan.sample ? SAMPLE : ''}`;
  const text = `${marks}${prefix}${level}${kindOf({ incident, plan })} ${news} [${number}]`;
  return { type, timestamp: at, data: { text, link, drill, number, level } };
}

/** 【火消しの異常】メールが送れていません */
export function alarmPayload(kind: AlarmKind, { at, link }: Common): WebhookPayload {
  const text = `【火消しの異常】${alarmWhat(kind)}`;
  return { type: 'installation.alarm', timestamp: at, data: { text, link, drill: false } };
}

/** What the test button sends. */
export function testPayload({ at, link }: Common): WebhookPayload {
  const text = '【火消し 試し】管理者が試しに送った通知です。返事はいりません。';
  return { type: 'test', timestamp: at, data: { text, link, drill: false } };
}

function wordsOf(about: string, incident: Incident) {
  if (about.startsWith('update:')) {
    const news = `第${lastUpdate(incident)}報`;
    return { type: 'incident.update', prefix: '【続報】', news } as const;
  }
  if (about.startsWith('alarm:')) {
    const news = 'だれにも連絡がつきません。名簿を見て電話してください';
    return { type: 'incident.alarm', prefix: '【緊急・要確認】', news } as const;
  }
  return { type: 'incident.notice', prefix: '【緊急・要確認】', news: JA.firstNotice } as const;
}
