import { canonicalize } from 'json-canonicalize';
import type { EntryFacts } from '../domain/incident/entry.js';
import { evolve } from '../domain/incident/evolve.js';
import { BLANK, isNew, isOpen, isPosted, type Incident } from '../domain/incident/incident.js';
import { commit, GENESIS, leaf, unseal, type SealedHead, type Values } from './chain.js';
import type { StoredEntry } from './timeline.repository.js';

/**
 * What is wrong with the chain, and where. `seq` is null when no single entry is to blame; for a notice that is
 * gone `entry` is its key.
 */
export interface Finding {
  readonly seq: number | null;
  readonly entry: string | null;
  readonly incident: string | null;
  readonly what:
    | 'hash'
    | 'order'
    | 'previous'
    | 'columns'
    | 'value'
    | 'unreadable'
    | 'head'
    | 'state'
    | 'notice'
    | 'file';
}

/** An incident's row: its state, and the columns that lists and filters read instead of it. */
export interface StoredIncident {
  readonly id: string;
  readonly number: string;
  readonly summary: string;
  readonly category: string | null;
  readonly level: string;
  readonly phase: string;
  readonly is_open: number;
  readonly is_new: number;
  readonly is_posted: number;
  readonly reported_at: string;
  readonly aware_at: string;
  readonly version: number;
  readonly state: string;
}

/** What makes a notice the one an entry speaks of. */
export interface StoredNotice {
  readonly incident_id: string;
  readonly key: string;
}

/** An entry that names a file. */
export interface AttachedFile {
  readonly seq: number;
  readonly entry: string;
  readonly incident: string;
  readonly facts: EntryFacts['file-attached'];
}

/** Walks one body's chain entry by entry, first to last, and names every entry that was changed. */
export class ChainVerifier {
  /** Number of the entry read last. */
  last = 0;
  /** How many entries were read. */
  count = 0;
  private prev = GENESIS;
  /** What the entries say was attached. */
  readonly files: AttachedFile[] = [];
  private readonly states = new Map<string, Incident>();
  readonly findings: Finding[] = [];

  constructor(private readonly body: string) {}

  /** Check the next entry. */
  next(stored: StoredEntry): void {
    const blame = (what: Finding['what']): void => {
      const { seq, id, incident_id: incident } = stored;
      this.findings.push({ seq, entry: id, incident, what });
    };
    const head = readHead(stored.bytes);
    if (stored.seq !== this.last + 1) blame('order');
    // From the stored hash on the next entry is judged by itself, so that one change names one entry.
    if (leaf(stored.bytes) !== stored.hash) blame('hash');
    if (!head) blame('unreadable');
    else {
      if (head.prev !== this.prev) blame('previous');
      if (!columnsFit(stored, head, this.body)) blame('columns');
      if (!valuesFit(stored, head)) blame('value');
    }
    this.last = stored.seq;
    this.count += 1;
    this.prev = stored.hash;
    this.fold(stored);
  }

  /** Check that the chain ends where its head says: nothing was cut off. */
  end(head: { seq: number; hash: string } | undefined): void {
    if (head?.seq === this.last && head.hash === this.prev) return;
    this.findings.push({ seq: null, entry: null, incident: null, what: 'head' });
  }

  /** Check that the incidents are those the entries speak of, each as its entries make it. */
  compare(rows: readonly StoredIncident[]): void {
    const blame = (incident: string): void => {
      this.findings.push({ seq: null, entry: null, incident, what: 'state' });
    };
    const stored = new Set(rows.map((row) => row.id));
    rows
      .filter((row) => !isMadeBy(this.states.get(row.id), row))
      .forEach((row) => blame(named(row)));
    [...this.states.keys()].filter((id) => !stored.has(id)).forEach(blame);
  }

  /** Check that everybody the entries say was told has a notice. */
  compareNotices(rows: readonly StoredNotice[]): void {
    const stored = new Set(rows.map(({ incident_id: id, key }) => `${id} ${key}`));
    for (const [incident, { told, parties = [] }] of this.states) {
      [...told, ...parties.flatMap((party) => party.told)]
        .filter(({ key }) => !stored.has(`${incident} ${key}`))
        .forEach(({ key }) =>
          this.findings.push({ seq: null, entry: key, incident, what: 'notice' }),
        );
    }
  }

  /** Check that an attached file is the one its entry speaks of. */
  compareFile({ seq, entry, incident, facts }: AttachedFile, digest: string): void {
    if (facts.sha256 !== digest) this.findings.push({ seq, entry, incident, what: 'file' });
  }

  /** Hash of the entry read last: with its number, what a paper copy is compared with. */
  get hash(): string {
    return this.prev;
  }

  /** How many incidents the chain speaks of. */
  get incidents(): number {
    return this.states.size;
  }

  private fold(stored: StoredEntry): void {
    const { seq, bytes, facts, incident_id: id } = stored;
    try {
      const before = this.states.get(id) ?? BLANK;
      const entry = unseal(bytes, facts ?? '{}');
      this.states.set(id, evolve(before, entry));
      if (entry.kind === 'file-attached') {
        this.files.push({ seq, entry: stored.id, incident: id, facts: entry.facts });
      }
    } catch {
      // Already named as a finding: what cannot be read cannot be folded.
    }
  }
}

function readHead(bytes: string): SealedHead | null {
  try {
    return JSON.parse(bytes) as SealedHead;
  } catch {
    return null;
  }
}

function columnsFit(stored: StoredEntry, head: SealedHead, body: string): boolean {
  return (
    head.log === body &&
    head.seq === stored.seq &&
    head.id === stored.id &&
    head.incident === stored.incident_id &&
    head.kind === stored.kind
  );
}

/** Every commitment has its value and salt, and fits them; nothing stands beside them. */
function valuesFit({ facts, salts }: StoredEntry, head: SealedHead): boolean {
  try {
    const values = JSON.parse(facts ?? 'null') as Values | null;
    const keys = JSON.parse(salts ?? 'null') as Record<string, string> | null;
    if (!values || !keys || !areAsMany(head.fields, values, keys)) return false;
    return head.fields.every(
      ({ path, commit: committed }) =>
        // A key that was renamed is missing, also when its value was null.
        Object.hasOwn(values, path) &&
        commit(saltOf(keys[path]), values[path] ?? null) === committed,
    );
  } catch {
    return false;
  }
}

function areAsMany(fields: readonly unknown[], ...objects: readonly object[]): boolean {
  return objects.every((each) => Object.keys(each).length === fields.length);
}

/** @throws Error for another spelling of the same bytes: base64url ignores the last bits and foreign signs. */
function saltOf(text = ''): Buffer {
  const salt = Buffer.from(text, 'base64url');
  if (salt.toString('base64url') !== text) throw new Error('not as it was written');
  return salt;
}

function named({ number, id }: StoredIncident): string {
  return `${number} ${id}`;
}

function isMadeBy(state: Incident | undefined, row: StoredIncident): boolean {
  try {
    return state !== undefined && canonicalize(rowOf(state)) === canonicalize(contentOf(row));
  } catch {
    return false;
  }
}

function contentOf(row: StoredIncident) {
  return { ...row, state: JSON.parse(row.state) as Incident };
}

/** The row that belongs to a state. */
function rowOf(state: Incident) {
  const { id, number, summary, category, severity, phase, version, reportedAt, aware } = state;
  return {
    ...{ id, number, summary, category, level: severity.level, phase, version, state },
    is_open: isOpen(state) ? 1 : 0,
    is_new: isNew(state) ? 1 : 0,
    is_posted: isPosted(state) ? 1 : 0,
    reported_at: reportedAt,
    aware_at: aware.at,
  };
}
