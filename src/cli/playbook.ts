import type { Command } from './playbook/command.js';

/** One file per command, read only when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./playbook/check.js')).checkFiles,
  graph: async () => (await import('./playbook/graph.js')).showGraph,
  simulate: async () => (await import('./playbook/simulate.js')).simulateFiles,
  schema: async () => (await import('./playbook/schema.js')).writeSchemas,
  new: async () => (await import('./playbook/new.js')).writeNew,
};

const USAGE = `使い方:
  npm run playbook -- check [ファイル…]   手順書を調べる（書かないと、全ての手順書と各団体の手順書）
  npm run playbook -- graph ファイル…     手順書の組立てを図で見る
  npm run playbook -- simulate [ファイル…]  台本のとおりに進め、時刻表と、通った手順を見る
  npm run playbook -- new ファイル        新しい手順書のひな形を作る
  npm run playbook -- graph ファイル --svg 図.svg
                                          手順書の図をSVGのファイルに書く
`;

/** Write, check and look at playbooks. Exit 0: nothing wrong; 1: something to mend; 2: called wrongly. */
async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2);
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const run = await load();
  const { lines, exitCode } = await run(args, {
    root: process.cwd(),
    from: process.env.INIT_CWD ?? process.cwd(),
  });
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  process.exitCode = exitCode;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
