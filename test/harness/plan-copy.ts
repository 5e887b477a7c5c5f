import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A folder with config/ and playbooks/ of its own, whose files a story may change between two starts. */
export class PlanCopy {
  readonly root = mkdtempSync(join(tmpdir(), 'hikeshi-plan-'));

  constructor() {
    // Threads run what is built.
    this.link('dist', resolve('dist'));
    for (const each of ['config', 'playbooks', 'openapi.json']) {
      cpSync(each, join(this.root, each), { recursive: true, dereference: true });
    }
  }

  /** Replace a text wherever it stands in a file. @throws when it stands nowhere. */
  change(file: string, from: string, to: string): void {
    const before = readFileSync(join(this.root, file), 'utf8');
    if (!before.includes(from)) throw new Error(`${file} does not say: ${from}`);
    writeFileSync(join(this.root, file), before.replaceAll(from, to));
  }

  /** Rewrite a file. */
  edit(file: string, change: (text: string) => string): void {
    const path = join(this.root, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.root, file), text);
  }

  /** Something that is not copied. */
  link(file: string, to: string): void {
    symlinkSync(to, join(this.root, file));
  }

  remove(file: string): void {
    rmSync(join(this.root, file));
  }

  /** The story is over. */
  drop(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
