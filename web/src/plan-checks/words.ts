import type { TFunction } from 'i18next';
import type { ProofCase, ProofCause, ProofHole, ProofLate, ProofLine } from '../api/types';
import { spanOf } from '../format/elapsed';
import { dot } from '../i18n/punctuation';

const MINUTE = 60_000;
const DAY = 24 * 60;

/** A span of milliseconds: 10分, 1時間30分, 6日10時間. */
export function waitOf(ms: number, t: TFunction): string {
  const minutes = Math.round(ms / MINUTE);
  if (minutes < DAY) return spanOf(minutes, t);
  const hours = Math.floor((minutes % DAY) / 60);
  const days = t('span.days', { count: Math.floor(minutes / DAY) });
  return hours > 0 ? `${days}${t('span.hours', { count: hours })}`.trim() : days;
}

/** What makes it so: （例）総務部長が応答しないとき. */
export function causeOf({ kind, name }: ProofCause, t: TFunction): string {
  return t(`proof.cause.${kind}`, { name: name ?? '' });
}

/** L3 重大・L4 危機の夜間・土曜の夜、12の場合 */
export function whereOf(
  { levels, times, cases }: Pick<ProofHole | ProofLate, 'levels' | 'times' | 'cases'>,
  t: TFunction,
): string {
  return t('proof.where', {
    levels: levels.map((level) => t(`level.${level}`)).join(dot()),
    times: times.map((time) => t(`proof.times.${time}`)).join(dot()),
    cases: cases.toLocaleString(),
  });
}

/** ランサムウェア（L4 危機、夜間、全員が応答） */
export function caseTitle({ playbookTitle, level, time, cause }: ProofCase, t: TFunction): string {
  return t('proof.timetableOf', {
    playbook: playbookTitle,
    level: t(`level.${level}`),
    time: t(`proof.times.${time}`),
    cause: cause.kind === 'none' ? t('proof.failures.none') : causeOf(cause, t),
  });
}

/** What happened, in one sentence. */
export function lineOf(
  { event, offices, person, isDeputy, about }: ProofLine,
  t: TFunction,
): string {
  return t(`proof.events.${event}`, {
    offices: offices.join(dot()),
    person: `${person ?? ''}${isDeputy ? t('proof.deputy') : ''}`,
    about: about ?? '',
  });
}
