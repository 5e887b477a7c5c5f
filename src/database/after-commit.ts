import { Logger } from '@nestjs/common';

const log = new Logger('database');

/** Tell what was committed. It is durable whatever a listener does: one that throws is logged, and the others are told. */
export function tellCommitted(acts: readonly (() => void)[]): void {
  for (const act of acts) {
    try {
      act();
    } catch (error) {
      log.error(`after a commit: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
}
