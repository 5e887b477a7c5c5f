import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';

/** One incident has new entries; `seq` is the last of its body's chain. */
export interface Change {
  readonly body: string;
  readonly incident: string;
  readonly seq: number;
  /** Other bodies that see something of what changed. */
  readonly parties: readonly string[];
}

/** Hints after a commit, within this process: screens refresh, the loop looks for due work. Rows decide. */
@Injectable()
export class Signals {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  /** Tell whoever listens that an incident changed. */
  changed(change: Change): void {
    this.emitter.emit('changed', change);
  }

  /** Tell the loop that something may be due now. */
  due(): void {
    this.emitter.emit('due');
  }

  /** Tell the screens that mails began or ceased to leave. */
  mail(): void {
    this.emitter.emit('mail');
  }

  /** Listen for mails beginning or ceasing to leave; returns the way to stop. */
  onMail(listen: () => void): () => void {
    this.emitter.on('mail', listen);
    return () => this.emitter.off('mail', listen);
  }

  /** Listen to changes; returns the way to stop. */
  onChanged(listen: (change: Change) => void): () => void {
    this.emitter.on('changed', listen);
    return () => this.emitter.off('changed', listen);
  }

  /** Listen for work that may be due; returns the way to stop. */
  onDue(listen: () => void): () => void {
    this.emitter.on('due', listen);
    return () => this.emitter.off('due', listen);
  }
}
