import { SystemClock } from '../clock/clock.js';
import { wallClock } from '../domain/calendar/jst.js';
import type { Said } from './playbook/command.js';
import type { PlanCommand } from './plan/arguments.js';

/** One file per command, read only when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<PlanCommand>>> = {
  check: async () => (await import('./plan/check.js')).checkPlans,
  prove: async () => (await import('./plan/prove.js')).provePlans,
  transfer: async () => (await import('./plan/transfer.js')).transferPlan,
  print: async () => (await import('./plan/print.js')).printPlan,
};

const USAGE = `使い方:
  npm run plan -- check [団体]    計画を点検する（任命、代理、連絡、連絡先、四つの部分、見直し）
  npm run plan -- prove [団体]    計画を検証する（あらゆる晩に、誰がいつ応答するか）
      --at 2027-03-31             その日のこととして調べる（書かないと今日）
      --show 例                   prove: 一つの場合の時刻表を見る（表にある名前。ransomware/L4/night/none など）
  npm run plan -- print 団体      計画書を書く（PDF、Word、HTML）
      --edition restricted        限定版（氏名と携帯電話の番号がある）。書かないと一般版
      --format docx               pdf、docx、html。書かないと pdf
      --only contacts             連絡網の1枚だけ。night-card は宿直カード
      --at 2027-04-01             その日の計画として書く（書かないと今日）
      --out ファイル              書かないと「団体 計画（版）.pdf」
  npm run plan -- transfer 団体 一覧   異動の一覧（CSV、Excel）を読み、何が変わるかを見る
      --at 2027-04-01             異動の日（着任日のない行は、この日から。書かないと今日）
      --write                     body.yaml に書く
  npm run plan -- transfer 団体 --template --out 異動.csv   今の任命を、直して使えるCSVに書く
  どれも、config/ と playbooks/ のファイルを見る（版を施行した団体では、施行中の計画は画面の「計画の版」）。
  団体は body.yaml の id。点検と検証では、書かないと全ての団体。
`;

/** Check, prove, change and print plans. Exit 0: nothing wrong; 1: something to mend; 2: called wrongly. */
async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2);
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const run = await load();
  const { day: today } = wallClock(new SystemClock().now());
  const root = process.cwd();
  const from = process.env.INIT_CWD ?? root;
  const { lines, exitCode }: Said = await run(args, { root, from, today });
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  process.exitCode = exitCode;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
