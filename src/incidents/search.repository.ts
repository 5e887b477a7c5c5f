import { Inject, Injectable } from '@nestjs/common';
import { isPostgres } from '../database/data-sources.js';
import { placeholders, type Tx } from '../database/sql.js';
import { CONFIG, type Config } from '../shared/config.js';
import { bigramsOf, gramsOf, normalise, termsOf } from './grams.js';

/** A condition on incident rows (aliased `i`), with its values. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** An incident, by its place in the order of logging, and all it is found by. */
interface Found {
  readonly body: string;
  readonly ordinal: number;
  readonly text: string;
}

/** Bigram search over incidents, found the moment they are committed; two dialects, one behaviour. */
@Injectable()
export class SearchIndex {
  private readonly postgres: boolean;

  constructor(@Inject(CONFIG) config: Config) {
    this.postgres = isPostgres(config);
  }

  /** The place of the next incident in the order of logging. */
  async nextOrdinal(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ next: number }>(
      this.postgres
        ? `SELECT nextval('incident_ordinal')::integer AS next`
        : 'SELECT coalesce(max(ordinal), 0) + 1 AS next FROM incident',
    );
    return row?.next ?? 1;
  }

  /** Another text in place of what an incident was found by. */
  async change(tx: Tx, found: Found): Promise<void> {
    if (this.postgres) await this.dropPostings(tx, found);
    else await tx.execute('DELETE FROM incident_gram WHERE rowid = ?', [found.ordinal]);
    await this.add(tx, found);
  }

  private async dropPostings(tx: Tx, { body, ordinal }: Found): Promise<void> {
    const [old] = await tx.query<{ text: string }>(
      'DELETE FROM incident_text WHERE ordinal = ? RETURNING text',
      [ordinal],
    );
    const grams = [...new Set(gramsOf(old?.text ?? ''))];
    if (grams.length === 0) return;
    await tx.execute(
      `DELETE FROM incident_gram WHERE body_id = ? AND ordinal = ? AND gram IN ${placeholders(grams.length, 1)}`,
      [body, ordinal, ...grams],
    );
  }

  /** Index the text of a new incident. */
  async add(tx: Tx, { body, ordinal, text }: Found): Promise<void> {
    const grams = gramsOf(text);
    if (!this.postgres) {
      await tx.execute('INSERT INTO incident_gram (rowid, grams) VALUES (?, ?)', [
        ordinal,
        grams.join(' '),
      ]);
      return;
    }
    const distinct = [...new Set(grams)];
    await tx.execute('INSERT INTO incident_text (ordinal, text) VALUES (?, ?)', [
      ordinal,
      ` ${normalise(text)}`,
    ]);
    if (distinct.length === 0) return;
    await tx.execute(
      `INSERT INTO incident_gram (body_id, gram, ordinal) VALUES ${placeholders(3, distinct.length)}`,
      distinct.flatMap((gram) => [body, gram, ordinal]),
    );
  }

  /** The condition that an incident contains every word of a query; null when nothing was typed. */
  condition(body: string, query: string): Condition | null {
    const terms = termsOf(query);
    if (terms.length === 0) return null;
    return this.postgres ? postings(body, terms) : match(terms);
  }
}

/** FTS5: a word is a phrase of its bigrams; a single character is the beginning of one. */
function match(terms: readonly string[]): Condition {
  const phrases = terms.map((term) =>
    [...term].length < 2 ? `"${term}"*` : `"${bigramsOf(term).join(' ')}"`,
  );
  return {
    sql: 'i.ordinal IN (SELECT rowid FROM incident_gram WHERE incident_gram MATCH ?)',
    values: [phrases.join(' AND ')],
  };
}

/** Postings of each word's first bigram, then the words themselves against the normalised text. */
function postings(body: string, terms: readonly string[]): Condition {
  const each = terms.map((term) => {
    const [gram = term] = bigramsOf(term);
    const found =
      'EXISTS (SELECT 1 FROM incident_gram g WHERE g.body_id = ? AND g.gram = ? AND g.ordinal = i.ordinal)';
    const text =
      'EXISTS (SELECT 1 FROM incident_text t WHERE t.ordinal = i.ordinal AND position(? in t.text) > 0)';
    return [...term].length < 2
      ? { sql: text, values: [term] }
      : { sql: `${found} AND ${text}`, values: [body, gram, term] };
  });
  return {
    sql: each.map((condition) => condition.sql).join(' AND '),
    values: each.flatMap((condition) => condition.values),
  };
}
