import { between, DAY, HOUR, SECOND, type Instant } from '../calendar/instant.js';

/** What is looked at; the order of the page. */
export const CHECKS = [
  'sample',
  'address',
  'mail',
  'canary',
  'inbox',
  'disk',
  'backup',
  'engine',
  'nodes',
  'watch',
  'alarms',
] as const;
export type Check = (typeof CHECKS)[number];

/** `note`: neither good nor bad, or not to be measured from here. */
export type Health = 'good' | 'warn' | 'bad' | 'note';

/** What each look can come to, and how well that is; the words stand in the console. */
export const FINDINGS = {
  'sample-tried': 'warn',
  'sample-untried': 'warn',
  'sample-own': 'good',
  'address-missing': 'bad',
  'address-plain': 'warn',
  'address-set': 'good',
  'mail-catching': 'bad',
  'mail-failing': 'bad',
  'mail-untried': 'warn',
  'mail-well': 'good',
  'canary-off': 'warn',
  'canary-waiting': 'note',
  'canary-missing': 'bad',
  'canary-well': 'good',
  'inbox-off': 'note',
  'inbox-failing': 'bad',
  'inbox-well': 'good',
  'disk-full': 'bad',
  'disk-filling': 'warn',
  'disk-free': 'good',
  'backup-unknown': 'warn',
  'backup-none': 'bad',
  'backup-old': 'bad',
  'backup-fresh': 'good',
  'engine-still': 'bad',
  'engine-ticks': 'good',
  'nodes-alone': 'note',
  'nodes-held': 'good',
  'nodes-lost': 'bad',
  'watch-off': 'warn',
  'watch-set': 'note',
  'alarms-open': 'bad',
  'alarms-none': 'good',
} as const satisfies Readonly<Record<string, Health>>;
export type FindingId = keyof typeof FINDINGS;

/** One line of 診断. */
export interface DiagnosisLine {
  readonly check: Check;
  readonly finding: FindingId;
  readonly health: Health;
  /** When it was so last, or since when it is so. */
  readonly at: Instant | null;
  /** A number that was measured: per cent, alarms. */
  readonly count: number | null;
  readonly bytes: number | null;
  /** An address, a relay, a folder, a file: never a secret. */
  readonly name: string;
}

/** What was measured on the server. */
export interface Measured {
  readonly now: Instant;
  /** Whether the body is a sample, and whether it is being tried: then none of its mails leaves. */
  readonly sample: 'own' | 'untried' | 'tried';
  /** Address of the settings for links in mails; empty: none. */
  readonly address: string;
  readonly mail: {
    readonly state: 'ok' | 'catcher' | 'failing';
    readonly since: Instant | null;
    readonly relay: string;
    readonly lastAccepted: Instant | null;
  };
  readonly canary: {
    readonly isSent: boolean;
    readonly asked: Instant | null;
    readonly accepted: Instant | null;
  };
  readonly inbox: { readonly state: 'off' | 'ok' | 'failing'; readonly since: Instant | null };
  /** `used`: 0 to 1. */
  readonly disk: { readonly used: number; readonly free: number };
  /** null: no folder is named in the settings. */
  readonly backup: Backup | null;
  readonly engine: { readonly lastTick: Instant | null };
  readonly nodes: 'alone' | 'held' | 'lost';
  /** Whether the watcher or an outside service is set to tell of a stop. */
  readonly isWatched: boolean;
  readonly openAlarms: number;
}

/** The folder of backups and the newest file in it. */
export interface Backup {
  readonly folder: string;
  readonly newest: { readonly name: string; readonly at: Instant; readonly bytes: number } | null;
}

/** A canary a day, and an hour of grace. */
const CANARY_WITHIN = 25 * HOUR;
/** A backup a day, and half a day of grace: weekends are nights too. */
const BACKUP_WITHIN = DAY + 12 * HOUR;
const OLDEST_TICK = 15 * SECOND;
const FULL = 0.95;
const FILLING = 0.85;

/** What the measurements come to, one line a check. */
export function diagnose(measured: Measured): DiagnosisLine[] {
  return CHECKS.map((check) => JUDGES[check](measured));
}

const JUDGES: Readonly<Record<Check, (measured: Measured) => DiagnosisLine>> = {
  sample: ({ sample }) => line('sample', `sample-${sample}`),
  address: ({ address }) => {
    if (!address) return line('address', 'address-missing');
    const isPlain = address.startsWith('http://');
    return line('address', isPlain ? 'address-plain' : 'address-set', { name: address });
  },
  mail: ({ mail: { state, since, relay: name, lastAccepted } }) => {
    if (state === 'catcher') return line('mail', 'mail-catching');
    if (state === 'failing') return line('mail', 'mail-failing', { at: since, name });
    if (lastAccepted === null) return line('mail', 'mail-untried', { name });
    return line('mail', 'mail-well', { at: lastAccepted, name });
  },
  canary: ({ canary: { isSent, asked, accepted }, now }) => {
    if (!isSent) return line('canary', 'canary-off');
    const last = accepted ?? asked;
    if (last !== null && between(last, now) >= CANARY_WITHIN) {
      return line('canary', 'canary-missing', { at: last });
    }
    if (accepted === null) return line('canary', 'canary-waiting', { at: asked });
    return line('canary', 'canary-well', { at: accepted });
  },
  inbox: ({ inbox: { state, since } }) => {
    if (state === 'off') return line('inbox', 'inbox-off');
    return state === 'failing'
      ? line('inbox', 'inbox-failing', { at: since })
      : line('inbox', 'inbox-well');
  },
  disk: ({ disk: { used, free: bytes } }) => {
    const finding = used >= FULL ? 'disk-full' : used >= FILLING ? 'disk-filling' : 'disk-free';
    return line('disk', finding, { bytes, count: Math.floor(used * 100) });
  },
  backup: ({ backup, now }) => {
    if (backup === null) return line('backup', 'backup-unknown');
    const { folder, newest } = backup;
    if (newest === null) return line('backup', 'backup-none', { name: folder });
    const isOld = between(newest.at, now) > BACKUP_WITHIN;
    return line('backup', isOld ? 'backup-old' : 'backup-fresh', newest);
  },
  engine: ({ engine: { lastTick: at }, now }) => {
    const ticks = at !== null && between(at, now) <= OLDEST_TICK;
    return line('engine', ticks ? 'engine-ticks' : 'engine-still', { at });
  },
  nodes: ({ nodes }) => line('nodes', `nodes-${nodes}`),
  watch: ({ isWatched }) => line('watch', isWatched ? 'watch-set' : 'watch-off'),
  alarms: ({ openAlarms: count }) =>
    line('alarms', count > 0 ? 'alarms-open' : 'alarms-none', { count }),
};

function line(
  check: Check,
  finding: FindingId,
  { at = null, count = null, bytes = null, name = '' }: Partial<DiagnosisLine> = {},
): DiagnosisLine {
  return { check, finding, health: FINDINGS[finding], at, count, bytes, name };
}
