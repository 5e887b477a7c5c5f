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

/** Somebody has an incident open, until they are heard of no more. Nothing of it is stored. */
export interface Presence {
  readonly body: string;
  readonly incident: string;
  readonly account: string;
  readonly name: string;
  /** One page of theirs; they may have several. */
  readonly page: string;
  readonly since: string;
  readonly until: string;
  /** They came, or went; not only still there. */
  readonly news: boolean;
}

/** `missed`: some hints were lost on their way between nodes. */
export type Hint =
  | { readonly kind: 'changed'; readonly change: Change }
  | { readonly kind: 'due' }
  | { readonly kind: 'mail' }
  | { readonly kind: 'presence'; readonly presence: Presence }
  | { readonly kind: 'missed' };

/** Hints after a commit: screens refresh, the loop looks for due work, here and on the other nodes. Rows decide. */
@Injectable()
export class Signals {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private tellOthers: (hint: Hint) => void = () => undefined;

  /** Tell whoever listens that an incident changed. */
  changed(change: Change): void {
    this.say({ kind: 'changed', change });
  }

  /** Tell the loop that something may be due now. */
  due(): void {
    this.say({ kind: 'due' });
  }

  /** Tell the screens that mails began or ceased to leave. */
  mail(): void {
    this.say({ kind: 'mail' });
  }

  /** Tell who has which incident open. */
  present(presence: Presence): void {
    this.say({ kind: 'presence', presence });
  }

  /** Tell everybody to look at the rows themselves. */
  missed(): void {
    this.say({ kind: 'missed' });
  }

  /** Hints of this process go to the other nodes by `tell`, too. */
  passOn(tell: (hint: Hint) => void): void {
    this.tellOthers = tell;
  }

  /** A hint of another node. */
  hear(hint: Hint): void {
    if (hint.kind === 'changed') this.emitter.emit(hint.kind, hint.change);
    else if (hint.kind === 'presence') this.emitter.emit(hint.kind, hint.presence);
    else this.emitter.emit(hint.kind);
  }

  /** Listen for mails beginning or ceasing to leave; returns the way to stop. */
  onMail(listen: () => void): () => void {
    return this.on('mail', listen);
  }

  /** Listen to changes; returns the way to stop. */
  onChanged(listen: (change: Change) => void): () => void {
    return this.on('changed', listen);
  }

  /** Listen for people coming to incidents and leaving them; returns the way to stop. */
  onPresence(listen: (presence: Presence) => void): () => void {
    return this.on('presence', listen);
  }

  /** Listen for work that may be due; returns the way to stop. */
  onDue(listen: () => void): () => void {
    const stops = [this.on('due', listen), this.on('missed', listen)];
    return () => stops.forEach((stop) => stop());
  }

  /** Listen for hints that were lost; returns the way to stop. */
  onMissed(listen: () => void): () => void {
    return this.on('missed', listen);
  }

  private say(hint: Hint): void {
    this.hear(hint);
    this.tellOthers(hint);
  }

  private on<T>(kind: Hint['kind'], listen: (what: T) => void): () => void {
    this.emitter.on(kind, listen);
    return () => this.emitter.off(kind, listen);
  }
}
