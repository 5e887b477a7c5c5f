/** The same sequence in every run, so that two runs do the same work (mulberry32). */
export class Random {
  constructor(private state: number) {}

  /** Evenly distributed, at least 0 and below `end`. */
  below(end: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    const a = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    const b = (a + Math.imul(a ^ (a >>> 7), 61 | a)) ^ a;
    return Math.floor((((b ^ (b >>> 14)) >>> 0) / 4_294_967_296) * end);
  }

  /** One of several. */
  of<T>(choices: readonly T[]): T {
    const chosen = choices[this.below(choices.length)];
    if (chosen === undefined) throw new Error('Nothing to choose from.');
    return chosen;
  }
}
