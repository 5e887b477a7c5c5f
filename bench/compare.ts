import { load, median, type Measured } from './load.js';
import type { Operation } from './operations.js';
import type { LoggedIn } from './product.js';

/** A server under load. */
export interface Target {
  readonly port: number;
  readonly pid: number;
  readonly headers: LoggedIn;
}

/** Medians over the rounds of one operation. */
export interface Compared {
  readonly name: string;
  readonly floor: Measured;
  readonly product: Measured;
  /** The product's throughput over the floor's, round by round; the middle one. */
  readonly ratio: number;
}

export interface Rounds {
  readonly connections: number;
  readonly seconds: number;
  readonly rounds: number;
}

const WARM_UP_SECONDS = 1;

/** Measure an operation on both servers in turn, so that whatever else the machine does meets both. */
export async function compare(
  operation: Operation,
  { floor, product }: { floor: Target; product: Target },
  { connections, seconds, rounds }: Rounds,
): Promise<Compared> {
  const measure = (target: Target, round: number): Promise<Measured> => {
    const next = operation.requests(target.headers, round);
    const { port, pid } = target;
    return load({ port, pid, connections, seconds: round === 0 ? WARM_UP_SECONDS : seconds, next });
  };
  await measure(floor, 0);
  await measure(product, 0);
  const floors: Measured[] = [];
  const products: Measured[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    floors.push(await measure(floor, round));
    products.push(await measure(product, round));
  }
  const ratios = products.map((each, index) => each.perSecond / (floors[index]?.perSecond ?? 0));
  return {
    name: operation.name,
    floor: middle(floors),
    product: middle(products),
    ratio: median(ratios),
  };
}

function middle(all: readonly Measured[]): Measured {
  return {
    perSecond: median(all.map((each) => each.perSecond)),
    p50: median(all.map((each) => each.p50)),
    p99: median(all.map((each) => each.p99)),
    cpuMs: median(all.map((each) => each.cpuMs)),
  };
}
