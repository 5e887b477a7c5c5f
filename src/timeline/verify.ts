import { canonicalize } from 'json-canonicalize';
import { evolve } from '../domain/incident/evolve.js';
import { BLANK, type Incident } from '../domain/incident/incident.js';
import { commit, GENESIS, leaf, unseal, type SealedHead, type Values } from './chain.js';
import type { StoredEntry } from './timeline.repository.js';

/** What is wrong with the chain, and where. `seq` is null when no single entry is to blame. */
export interface Finding {
  readonly seq: number | null;
  readonly entry: string | null;
  readonly incident: string | null;
  readonly what:
    'hash' | 'order' | 'previous' | 'columns' | 'value' | 'unreadable' | 'head' | 'state';
}

/** Walks one body's chain entry by entry, first to last, and names every entry that was changed. */
export class ChainVerifier {
  private seq = 0;
  private prev = GENESIS;
  private readonly states = new Map<string, Incident>();
  readonly findings: Finding[] = [];

  constructor(private readonly body: string) {}

  /** How many entries were read. */
  get count(): number {
    return this.seq;
  }

  /** Check the next entry. */
  next(stored: StoredEntry): void {
    const blame = (what: Finding['what']): void => {
      const { seq, id, incident_id: incident } = stored;
      this.findings.push({ seq, entry: id, incident, what });
    };
    const head = readHead(stored.bytes);
    if (stored.seq !== this.seq + 1) blame('order');
    // From the stored hash on the next entry is judged by itself, so that one change names one entry.
    if (leaf(stored.bytes) !== stored.hash) blame('hash');
    if (!head) blame('unreadable');
    else {
      if (head.prev !== this.prev) blame('previous');
      if (!columnsFit(stored, head, this.body)) blame('columns');
      if (!valuesFit(stored, head)) blame('value');
    }
    this.seq = stored.seq;
    this.prev = stored.hash;
    this.fold(stored);
  }

  /** Check that the chain ends where its head says: nothing was cut off. */
  end(head: { seq: number; hash: string } | undefined): void {
    if (head?.seq === this.seq && head.hash === this.prev) return;
    this.findings.push({ seq: null, entry: null, incident: null, what: 'head' });
  }

  /** Whether the stored state of an incident is what its entries make of it. */
  stateFits(incident: string, state: string): boolean {
    try {
      return canonicalize(this.states.get(incident)) === canonicalize(JSON.parse(state));
    } catch {
      return false;
    }
  }

  /** How many incidents the chain speaks of. */
  get incidents(): number {
    return this.states.size;
  }

  private fold({ bytes, facts, incident_id: id }: StoredEntry): void {
    try {
      const before = this.states.get(id) ?? BLANK;
      this.states.set(id, evolve(before, unseal(bytes, facts ?? '{}')));
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

/** Every commitment has its value and salt, and fits them; no value stands beside them. */
function valuesFit({ facts, salts }: StoredEntry, head: SealedHead): boolean {
  try {
    const values = JSON.parse(facts ?? 'null') as Values | null;
    const keys = JSON.parse(salts ?? 'null') as Record<string, string> | null;
    if (!values || !keys || Object.keys(values).length !== head.fields.length) return false;
    return head.fields.every(
      ({ path, commit: committed }) =>
        commit(Buffer.from(keys[path] ?? '', 'base64url'), values[path] ?? null) === committed,
    );
  } catch {
    return false;
  }
}
