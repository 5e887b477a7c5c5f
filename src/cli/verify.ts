import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readerSource } from '../database/data-sources.js';
import { Reader } from '../database/reader.js';
import { loadConfig } from '../shared/config.js';
import { ChainVerifier, type Finding } from '../timeline/verify.js';
import { TimelineRepository } from '../timeline/timeline.repository.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const AT_ONCE = 1_000;

const WHAT: Record<Finding['what'], string> = {
  hash: '記録の本体とハッシュが合いません',
  order: '記録の番号が続いていません（削除または挿入）',
  previous: '前の記録とつながっていません',
  columns: '記録の見出しが本体と合いません',
  value: '記録の内容が本体と合いません',
  unreadable: '記録を読み取れません',
  head: '最後の記録が、台帳の終わりと合いません（末尾の削除）',
  state: '事案の現在の状態が、経過から求めた状態と合いません',
};

/** Prove the timeline's hash chain of every body; exit 0 when it holds, 1 when something was changed. */
async function main(): Promise<void> {
  const source = await readerSource(loadConfig(ROOT, process.env)).initialize();
  const reader = new Reader(source);
  const timeline = new TimelineRepository(reader);
  const heads = await reader.query<{ body_id: string; seq: number; hash: string }>(
    'SELECT body_id, seq, hash FROM chain_head ORDER BY body_id',
  );
  let broken = 0;
  for (const head of heads) broken += await verifyBody(head, { reader, timeline });
  await source.destroy();
  process.exitCode = broken === 0 ? 0 : 1;
}

async function verifyBody(
  head: { body_id: string; seq: number; hash: string },
  { reader, timeline }: { reader: Reader; timeline: TimelineRepository },
): Promise<number> {
  const verifier = new ChainVerifier(head.body_id);
  for (;;) {
    const page = { after: verifier.count, limit: AT_ONCE };
    const entries = await timeline.chain(reader, head.body_id, page);
    entries.forEach((entry) => verifier.next(entry));
    if (entries.length < AT_ONCE) break;
  }
  verifier.end(head);
  const states = await statesThatDiffer(reader, head.body_id, verifier);
  const findings = [...verifier.findings, ...states];
  findings.forEach((finding) => print(head.body_id, finding));
  const verdict =
    findings.length === 0 ? '改ざんは見つかりません' : `${findings.length} 件の不一致`;
  process.stdout.write(
    `${head.body_id}: 記録 ${verifier.count} 件、事案 ${verifier.incidents} 件 — ${verdict}\n`,
  );
  return findings.length;
}

async function statesThatDiffer(
  reader: Reader,
  body: string,
  verifier: ChainVerifier,
): Promise<Finding[]> {
  const rows = await reader.query<{ id: string; number: string; state: string }>(
    'SELECT id, number, state FROM incident WHERE body_id = ? ORDER BY ordinal',
    [body],
  );
  return rows
    .filter((row) => !verifier.stateFits(row.id, row.state))
    .map((row) => ({ seq: null, entry: null, incident: `${row.number} ${row.id}`, what: 'state' }));
}

function print(body: string, { seq, entry, incident, what }: Finding): void {
  const where = seq === null ? '' : ` 第${seq}番 ${entry ?? ''}`;
  const of = incident ? `（事案 ${incident}）` : '';
  process.stdout.write(`${body}:${where}${of} ${WHAT[what]}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
});
