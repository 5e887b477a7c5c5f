import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changedDefinitions, type Changed } from '../bodies/frozen.repository.js';
import { readerSource } from '../database/data-sources.js';
import { snapshot } from '../database/snapshot.js';
import { loadConfig } from '../shared/config.js';
import { chainedBodies, verifyBody, type Verified } from '../timeline/verification.repository.js';
import type { Finding } from '../timeline/verify.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const WHAT: Record<Finding['what'], string> = {
  hash: '記録の本体とハッシュが合いません',
  order: '記録の番号が続いていません（削除または挿入）',
  previous: '前の記録とつながっていません',
  columns: '記録の見出しが本体と合いません',
  value: '記録の内容が本体と合いません',
  unreadable: '記録を読み取れません',
  head: '最後の記録が、台帳の終わりと合いません（末尾の削除）',
  state: '事案の現在の状態が、経過から求めた状態と合いません',
  file: '添付されたファイルが、記録されたハッシュと合いません（変更または削除）',
  notice: '知らせたと記録された通知が、送信箱にありません（削除）',
};

const DEFINITION: Record<Changed['table'], string> = {
  frozen_plan: '事案が使っている計画',
  frozen_playbook: '事案が使っている手順書',
};

/** A chain proves itself up to its end; that the end is the true one only something outside can show. */
const LIMIT = `この確認だけでは、途中から最後までを計算し直して書き換えた記録は見つかりません。
最後の番号とハッシュを紙などデータベースの外に控え、次の確認のときに見比べてください。`;

/** Prove the timeline's hash chain of every body and what rests on it; exit 0 when it holds, 1 when something was changed. */
async function main(): Promise<void> {
  const source = await readerSource(loadConfig(ROOT, process.env)).initialize();
  const broken = await snapshot(source, async (sql) => {
    let findings = showChanged(await changedDefinitions(sql));
    for (const body of await chainedBodies(sql))
      findings += show(body, await verifyBody(sql, body));
    return findings;
  });
  await source.destroy();
  process.stdout.write(`${LIMIT}\n`);
  process.exitCode = broken === 0 ? 0 : 1;
}

function show(body: string, { count, incidents, last, hash, findings }: Verified): number {
  findings.forEach((finding) => print(body, finding));
  const verdict =
    findings.length === 0 ? '改ざんは見つかりません' : `${findings.length} 件の不一致`;
  process.stdout.write(`${body}: 記録 ${count} 件、事案 ${incidents} 件 — ${verdict}\n`);
  process.stdout.write(`${body}: 最後の記録 第${last}番 ${hash}\n`);
  return findings.length;
}

function print(body: string, { seq, entry, incident, what }: Finding): void {
  const where = [seq === null ? null : `第${seq}番`, entry].filter((part) => part !== null);
  const of = incident ? `（事案 ${incident}）` : '';
  process.stdout.write(`${[`${body}:`, ...where].join(' ')}${of} ${WHAT[what]}\n`);
}

function showChanged(changed: readonly Changed[]): number {
  changed.forEach(({ table, digest }) =>
    process.stdout.write(`${DEFINITION[table]} ${digest} の内容が変えられています\n`),
  );
  return changed.length;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
});
