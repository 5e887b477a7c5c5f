import type { Block, Playbook, Step } from '../../domain/playbook/definition.js';
import { dueText, KIND_WORDS, PLAYBOOK_PHASE_WORDS } from '../../domain/playbook/playbook-words.js';
import { readLibrary } from '../../playbooks/library.js';
import { readPlaybook } from '../../playbooks/playbook-file.js';
import { attempt } from '../../shared/attempt.js';
import { diskFiles } from '../../shared/disk-files.js';
import { fileOf, type Folders, type Said } from './command.js';
import { writePicture } from './picture.js';

/** A line of the tree and what hangs below it. */
interface Branch {
  readonly line: string;
  readonly below: readonly Branch[];
}

/** Show how playbooks are built, as trees of text, or one as an SVG picture (`--svg <file>`); parts are filled in. */
export function showGraph(args: readonly string[], folders: Folders): Said {
  const svg = args.indexOf('--svg');
  if (svg >= 0) return drawGraph(args.toSpliced(svg, 2), args[svg + 1], folders);
  if (args.length === 0) return { lines: ['手順書のファイルを書いてください'], exitCode: 2 };
  const files = diskFiles(folders.root);
  const library = readLibrary(files);
  const shown = args.map((argument) => {
    const { name } = fileOf(argument, folders);
    return attempt(() => treeOf(readPlaybook(files, name, library)));
  });
  const problems = shown.flatMap((each) => each.problems);
  return {
    lines: [
      ...shown.flatMap(({ value }) => value ?? []),
      ...problems.map(({ place, what }) => `${place}  ${what}`),
    ],
    exitCode: problems.length > 0 ? 1 : 0,
  };
}

function drawGraph(files: readonly string[], target: string | undefined, folders: Folders): Said {
  const [argument, ...others] = files;
  if (!argument || others.length > 0 || !target) {
    return {
      lines: ['手順書のファイルを一つと、--svg の後に図のファイルを書いてください'],
      exitCode: 2,
    };
  }
  const { name } = fileOf(argument, folders);
  const from = diskFiles(folders.root);
  const { problems } = attempt(() => {
    const playbook = readPlaybook(from, name, readLibrary(from));
    writePicture(playbook, target, folders);
  });
  if (problems.length === 0) return { lines: [`${target} に図を書きました`], exitCode: 0 };
  return { lines: problems.map(({ place, what }) => `${place}  ${what}`), exitCode: 1 };
}

function treeOf(playbook: Playbook): string[] {
  const phases = playbook.phases.map(({ phase, goal, steps }) => ({
    line: `【${PLAYBOOK_PHASE_WORDS[phase].ja}】 ${goal}`,
    below: steps.map(branchOf),
  }));
  return [`${playbook.title}（${playbook.id}）`, ...phases.flatMap((each) => drawn(each, ''))];
}

function branchOf(block: Block): Branch {
  switch (block.block) {
    case 'step':
      return { line: stepLine(block), below: [] };
    case 'parallel': {
      const { id, title, join, tracks } = block;
      const until = join < tracks.length ? `${join}つ終われば次へ` : '全部終われば次へ';
      return {
        line: `同時に: ${title}（${id}、${until}）`,
        below: tracks.map((track) => under(`道 ${track.title}`, track.steps)),
      };
    }
    case 'choice':
      return {
        line: `選ぶ: ${block.title}（${block.id}、${block.office}）`,
        below: block.options.map((option) => under(optionLine(option), option.steps)),
      };
    case 'repeat':
      return under(
        `繰り返す: ${block.title}（${block.id}、${block.office}、${block.atMost}回まで）`,
        block.steps,
      );
    case 'use':
      return under(`共通手順: ${block.title}（${block.id}）`, block.steps);
  }
}

function under(line: string, blocks: readonly Block[]): Branch {
  return { line, below: blocks.length > 0 ? blocks.map(branchOf) : [NOTHING] };
}

const NOTHING: Branch = { line: '（することなし）', below: [] };

function optionLine(option: {
  readonly title: string;
  readonly when: unknown;
  readonly otherwise: boolean;
}): string {
  const how = option.when === null ? '' : '（事実で自動）';
  return `→ ${option.title}${option.otherwise ? '（そのほか）' : how}`;
}

function stepLine({ id, kind, title, office, due, target, required, gate, needs }: Step): string {
  const word = KIND_WORDS[kind].ja;
  const when = due ? dueText(due, (step) => step, 'ja') : target;
  const needed = [...needs.gates, ...needs.evidence, ...(needs.measures ? ['再発防止策'] : [])];
  const notes = [
    id,
    office,
    when,
    required ? null : '任意',
    gate
      ? `承認者 ${gate.authority.join('→')}${gate.with.map((each) => `＋${each}`).join('')}`
      : null,
    needed.length > 0 ? `先に要る: ${needed.join('、')}` : null,
  ].filter((note) => note !== null);
  return `${word && `［${word}］`}${title}（${notes.join('、')}）`;
}

function drawn({ line, below }: Branch, indent: string): string[] {
  return [
    `${indent}${line}`,
    ...below.flatMap((branch, index) => {
      const last = index === below.length - 1;
      const [first = '', ...rest] = drawn(branch, '');
      return [
        `${indent}${last ? '└ ' : '├ '}${first}`,
        ...rest.map((each) => `${indent}${last ? '  ' : '│ '}${each}`),
      ];
    }),
  ];
}
