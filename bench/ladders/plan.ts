import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PlanCopy } from '../../test/harness/plan-copy.js';
import { ROOT } from '../paths.js';

/** After so long everybody on the ladder is told. */
export const DELAY_MS = 40 * 60_000;

/** Told at one moment: six mails about each incident. */
const OFFICES = ['contact-point', 'system-manager', 'chief', 'vendor', 'department-head', 'ciso'];

/** Rungs of one incident that fall due in the window. */
export const RUNGS = OFFICES.length;

/** Nobody before, and no deputy within the window: then the rungs are all there is to do. */
const LADDER = `answerWithin: { L0: 4時間, L1: 4時間, L2: 4時間, L3: 4時間, L4: 4時間 }
roundTheClock: [L3, L4]
rows:
${OFFICES.map((office) => `  - { office: ${office}, delays: { L2: 40分, L3: 40分, L4: 40分 } }`).join('\n')}
`;

/** The built server with a ladder of its own; it reads its plans beside itself. */
export function serverWithLadder(): PlanCopy {
  const copy = new PlanCopy();
  rmSync(join(copy.root, 'dist'));
  for (const each of ['dist', 'package.json']) {
    cpSync(join(ROOT, each), join(copy.root, each), { recursive: true });
  }
  copy.link('node_modules', join(ROOT, 'node_modules'));
  copy.write('config/ladder.yaml', LADDER);
  return copy;
}
