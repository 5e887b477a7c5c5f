import type { Remark } from '../../playbooks/inspect.js';
import { readLibrary } from '../../playbooks/library.js';
import { diskFiles } from '../../shared/disk-files.js';
import { fileOf, type Folders, type Said } from './command.js';
import { inspectAll, inspectFile, type Inspected } from './inspection.js';

const SEVERITIES = { error: '誤り', warning: '注意' } as const satisfies Record<
  Remark['severity'],
  string
>;

/**
 * Check the named files, or all: each finding with its place, then the way that shows it, then a summary. Exit 0
 * only when nothing is to be mended.
 */
export function checkFiles(args: readonly string[], folders: Folders): Said {
  const files = diskFiles(folders.root);
  const library = readLibrary(files);
  const inspected =
    args.length === 0
      ? [inspectAll(files, library)]
      : args.map((argument) => inspectFile(files, fileOf(argument, folders).name, library));
  const remarks = inspected.flatMap((each) => each.remarks);
  const errors = remarks.filter(({ severity }) => severity === 'error').length;
  return {
    lines: [...remarks.flatMap(remarkLines), summary(inspected, errors)],
    exitCode: remarks.length > 0 ? 1 : 0,
  };
}

function remarkLines({ place, rule, severity, what, path }: Remark): string[] {
  const by = rule === null ? '書き方' : `規則 ${rule}`;
  const way = path.length > 0 ? [`    道筋: ${path.join(' → ')}`] : [];
  return [`${place}  ${by}  ${SEVERITIES[severity]}  ${what}`, ...way];
}

function summary(inspected: readonly Inspected[], errors: number): string {
  const files = inspected.flatMap((each) => each.files).length;
  const warnings = inspected.flatMap((each) => each.remarks).length - errors;
  const verdict =
    errors + warnings === 0 ? '問題は見つかりません' : `誤り ${errors} 件、注意 ${warnings} 件`;
  return `手順書のファイル ${files} 個を調べました。${verdict}。`;
}
