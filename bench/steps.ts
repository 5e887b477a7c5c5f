import { ask, type LoggedIn } from './product.js';

/** What GET /api/v1/incidents/:id/runs says of one step, as far as following it needs. */
interface StepView {
  readonly id: string;
  readonly block: 'step' | 'choice';
  readonly state: string;
  /** By somebody, to this run alone. */
  readonly added: boolean;
  readonly gate: object | null;
  readonly evidence: readonly { readonly id: string }[];
}

/** What GET /api/v1/incidents/:id/runs says of one run. */
export interface RunView {
  readonly run: string;
  readonly steps: readonly StepView[];
}

/** A step that can be completed now, and what completing it takes. */
export interface ReadyStep {
  readonly run: string;
  readonly step: string;
  readonly body: { readonly evidence: Record<string, string>; readonly note: string };
}

/** The steps of an incident that anybody can complete now: no choice, no gate. */
export async function readySteps(
  port: number,
  headers: LoggedIn,
  incident: string,
): Promise<ReadyStep[]> {
  const path = `/api/v1/incidents/${incident}/runs`;
  return readyIn(JSON.parse((await ask(port, { method: 'GET', path, headers })).body) as RunView[]);
}

/** The same, of runs that were read already. */
export function readyIn(runs: readonly RunView[]): ReadyStep[] {
  return runs.flatMap(({ run, steps }) =>
    steps
      .filter((each) => each.block === 'step' && each.state === 'ready' && !each.gate)
      .map(({ id, evidence }) => ({
        run,
        step: id,
        body: {
          evidence: Object.fromEntries(evidence.map((need) => [need.id, '記録簿 3頁、金庫に保管'])),
          note: '当番が実施した',
        },
      })),
  );
}

/** Where a step is completed. */
export function completionPath(incident: string, { run, step }: ReadyStep): string {
  return `/api/v1/incidents/${incident}/runs/${run}/steps/${step}/completion`;
}
