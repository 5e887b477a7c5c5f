import type { TFunction } from 'i18next';
import type { DiagnosisLine, Program } from '../api/types';
import { formatMoment } from '../format/when';
import type { Language } from '../i18n/language';
import type { Probe } from './probe';
import type { Measured } from './query';

export type Health = 'good' | 'warn' | 'bad' | 'note' | 'measuring';

/** One line of the page, in words. */
export interface Line {
  readonly check: string;
  readonly title: string;
  readonly health: Health;
  readonly text: string;
  /** What to do; empty where nothing has to be done. */
  readonly act: string;
}

const PROBED: Readonly<Record<Probe['finding'], Health>> = {
  'stream-measuring': 'measuring',
  'stream-first': 'good',
  'stream-well': 'good',
  'stream-cut': 'warn',
  'stream-late': 'bad',
  'stream-refused': 'bad',
};

/** In seconds: deadlines are counted in minutes, so a clock may be off by less than this. */
const NEAR = 5;

/** Words of the reader. */
export interface Words {
  readonly t: TFunction;
  readonly language: Language;
}

/** What only this device can measure. */
export function linesHere({ t }: Words, measured: Measured, probe: Probe): Line[] {
  const apart = secondsApart(measured);
  const clock = apart <= NEAR ? 'clock-near' : 'clock-off';
  const https = isLocal(location.hostname)
    ? 'https-local'
    : window.isSecureContext
      ? 'https-secure'
      : 'https-plain';
  const httpsHealth = { 'https-local': 'note', 'https-secure': 'good', 'https-plain': 'bad' }[
    https
  ] as Health;
  return [
    lineOf(t, { check: 'https', finding: https, health: httpsHealth }),
    lineOf(t, {
      ...{ check: 'clock', finding: clock, health: clock === 'clock-near' ? 'good' : 'bad' },
      count: apart,
    }),
    lineOf(t, { check: 'stream', health: PROBED[probe.finding], ...probe }),
  ];
}

/** What the server measured. */
export function linesThere({ t, language }: Words, lines: readonly DiagnosisLine[]): Line[] {
  return lines.map((line) => {
    const { at, count, bytes, name, why, act } = line;
    const isOther = line.finding === 'address-set' && new URL(name).origin !== location.origin;
    const finding = isOther ? 'address-other' : line.finding;
    const health = isOther ? 'warn' : line.health;
    const made = lineOf(t, {
      ...{ check: line.check, finding, health, count: count ?? 0, name, why },
      time: at ? formatMoment(at, language) : t('diagnosis.never'),
      size: bytes === null ? '' : sizeOf(bytes),
    });
    return act ? { ...made, act } : made;
  });
}

/** The whole page as text for somebody who helps; nothing secret is in it. */
export function asText({ t, language }: Words, lines: readonly Line[], about: About): string {
  const { at, program } = about;
  return [
    `${t('diagnosis.title')} ${formatMoment(at, language)}`,
    programText(t, program),
    ...lines.map(
      ({ title, health, text }) => `[${t(`diagnosis.health.${health}`)}] ${title}: ${text}`,
    ),
  ].join('\n');
}

interface About {
  readonly at: string;
  readonly program: Program;
}

/** What runs on the server. */
export function programText(t: TFunction, program: Program): string {
  const { version, node, migrations, lastMigration: last } = program;
  const database = program.database === 'postgres' ? 'PostgreSQL' : 'SQLite';
  return t('diagnosis.programLine', { version, node, database, migrations, last });
}

type Check = DiagnosisLine['check'] | 'https' | 'clock' | 'stream';
type Finding =
  | DiagnosisLine['finding']
  | Probe['finding']
  | 'https-secure'
  | 'https-local'
  | 'https-plain'
  | 'clock-near'
  | 'clock-off'
  | 'address-other';

interface Found {
  readonly check: Check;
  readonly finding: Finding;
  readonly health: Health;
  readonly count?: number;
  readonly name?: string;
  readonly why?: string;
  readonly time?: string;
  readonly size?: string;
}

function lineOf(t: TFunction, { check, finding, health, ...facts }: Found): Line {
  const needsAct = health === 'bad' || health === 'warn';
  const all = { count: 0, name: '', why: '', time: '', size: '', ...facts };
  return {
    ...{ check, health },
    title: t(`diagnosis.check.${check}`),
    text: t(`diagnosis.finding.${finding}`, all),
    act: needsAct ? t(`diagnosis.act.${check}`) : '',
  };
}

/** The server's clock against the middle of asking and answering. */
function secondsApart({ diagnosis, askedAt, answeredAt }: Measured): number {
  const here = (askedAt + answeredAt) / 2;
  return Math.round(Math.abs(Date.parse(diagnosis.at) - here) / 1000);
}

function isLocal(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}

function sizeOf(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return bytes >= 1e6 ? `${Math.round(bytes / 1e6)} MB` : `${Math.ceil(bytes / 1e3)} kB`;
}
