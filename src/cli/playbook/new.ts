import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { CATEGORIES } from '../../domain/plan/category.js';
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
  const text = templateText({
    id: named.data,
    category: CATEGORIES.find((each) => each === basename(folder)) ?? 'infrastructure',
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
    lines: [`${name} を作りました。`, `調べるとき: npm run playbook -- check ${name}`],
    exitCode: 0,
  };
}

function wrong(line: string): Said {
  return { lines: [line], exitCode: 2 };
}
