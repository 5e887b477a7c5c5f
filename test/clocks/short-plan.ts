import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PlanCopy } from '../harness/plan-copy.js';

const BODY = 'config/bodies/aozora/body.yaml';

/** Who leaves office at the end of 31 March 2027: both are called second where they are called. */
export const LEAVING = ['it-deputy', 'citizens-deputy'];

/** The server as it ships, and beside it the sample plan with a minute to answer and people who leave on 31 March. */
export class ShortPlan {
  private readonly copy = new PlanCopy();

  constructor() {
    const { copy } = this;
    copy.change('config/ladder.yaml', 'L4: 10分', 'L4: 1分');
    for (const id of LEAVING) copy.edit(BODY, (text) => replaced(text, id));
    // The program reads the plan that lies beside it, wherever links lead.
    copy.remove('dist');
    cpSync('dist', join(copy.root, 'dist'), {
      recursive: true,
      filter: (path) => !path.endsWith('dist/tools') && !path.endsWith('dist/playbook'),
    });
    cpSync('package.json', join(copy.root, 'package.json'));
    symlinkSync(resolve('node_modules'), join(copy.root, 'node_modules'));
  }

  get program(): string {
    return join(this.copy.root, 'dist/main.js');
  }

  drop(): void {
    this.copy.drop();
  }
}

/** The person has a successor from 1 April 2027. */
function replaced(text: string, id: string): string {
  return text
    .split('\n')
    .flatMap((line) => {
      if (line.includes(`- { id: ${id},`)) return [line, line.replaceAll(id, `new-${id}`)];
      if (!line.includes(`person: ${id},`)) return [line];
      const next = line.replace(id, `new-${id}`).replace('2026-04-01', '2027-04-01');
      return [line.replace(' }', ', to: 2027-03-31 }'), next];
    })
    .join('\n');
}
