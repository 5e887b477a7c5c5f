/** How much may wait. */
export interface Limits {
  /** For one person or body. */
  readonly each: number;
  /** In all. */
  readonly all: number;
}

/** A queue in which people take turns: one of each, however many somebody has sent. */
export class FairQueue<T> {
  /** Whose turn comes first stands first; nobody stands here with nothing waiting. */
  private readonly lines = new Map<string, T[]>();

  constructor(private readonly limits: Limits) {}

  /** False when it finds no place. */
  add(who: string, what: T): boolean {
    const line = this.lines.get(who) ?? [];
    const all = [...this.lines.values()].reduce((sum, each) => sum + each.length, 0);
    if (line.length >= this.limits.each || all >= this.limits.all) return false;
    this.lines.set(who, [...line, what]);
    return true;
  }

  /** The next in turn; undefined when nothing waits. */
  take(): T | undefined {
    const [first] = this.lines;
    if (!first) return undefined;
    const [who, [next, ...rest]] = first;
    this.lines.delete(who);
    if (rest.length > 0) this.lines.set(who, rest);
    return next;
  }
}
