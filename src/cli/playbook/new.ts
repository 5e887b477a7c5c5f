import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { CATEGORIES, type Category } from '../../domain/plan/category.js';
import { templateText } from '../../playbooks/template.js';
import { id } from '../../playbooks/word-schema.js';
import { codeOf } from '../../shared/error-code.js';
import { fileOf, type Folders, type Said } from './command.js';

/** Write a new playbook to start from, named after its file; never over one that is there. */
export function writeNew(args: readonly string[], folders: Folders): Said {
  const [argument, ...more] = args;
  if (argument === undefined || more.length > 0 || !argument.endsWith('.yaml')) {
    return wrong('例: npm run playbook -- new playbooks/infrastructure/water-outage.yaml');
  }
  const { path, name } = fileOf(argument, folders);
  const named = id.safeParse(basename(path, '.yaml'));
  if (!named.success)
    return wrong(`${name}  ファイルの名前は、${named.error.issues[0]?.message ?? ''}`);
  const folder = dirname(path);
  const category = categoryOf(folder);
  const text = templateText({
    id: named.data,
    category,
    schema: relative(folder, join(folders.root, 'playbooks/playbook.schema.json')).replaceAll(
      '\\',
      '/',
    ),
  });
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) === 'EEXIST')
      return wrong(`${name}  すでにあります。別の名前にしてください（上書きはしません）`);
    throw error;
  }
  return {
    lines: [
      `${name} を作りました（断水の例が入っています）。`,
      ...nextLines({ name, id: named.data, category }),
    ],
    exitCode: 0,
  };
}

interface Written {
  readonly name: string;
  readonly id: string;
  readonly category: Category;
}

/** Files lie in a folder of their category; elsewhere the example's own is as good as any. */
function categoryOf(folder: string): Category {
  return CATEGORIES.find((each) => each === basename(folder)) ?? 'infrastructure';
}

/** What to do from here to a printed playbook in use, as it is to be typed. */
function nextLines({ name, id, category }: Written): string[] {
  const scripts = name.replace(/\.yaml$/, '.scripts.yaml');
  return [
    '次の順に進めます。',
    '',
    `1 書く    ${name} を開き、題名から順に自分の言葉に置き換える`,
    '2 調べる  「問題は見つかりません」と出るまで直す',
    `          npm run playbook -- check ${name}`,
    `3 試す    台本（${scripts}）の始めの形が出る。書いて、全ての手順と道を通す`,
    `          npm run playbook -- simulate ${name}`,
    '4 選べるようにする  config/kinds.yaml に、受付の人が選ぶ種別を一行足す',
    `          - { id: ${id}, label: 断水, category: ${category}, playbook: ${id}, impact: 2, urgency: 2, means: [] }`,
    '5 使い始める  動いているときは Ctrl+C で止めてから',
    '          npm start',
    `6 印刷する  画面の「手順書」で開き、「チェック表（A4）」へ（/playbooks/${id}/paper）`,
    '',
    '詳しくは docs/playbook-writing.md の「初めての一冊」にあります。',
  ];
}

function wrong(line: string): Said {
  return { lines: [line], exitCode: 2 };
}
