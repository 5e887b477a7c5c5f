import { Injectable } from '@nestjs/common';
import type { Language } from '../accounts/caller.js';
import { factWords } from '../bodies/playbook-words.js';
import type { Incident } from '../domain/incident/incident.js';
import type { Setting } from '../domain/plan/plan.js';
import { factNeeds, knownFacts } from '../domain/playbook/facts.js';
import { changedSince, outdatedAnswers } from '../domain/playbook/outdated.js';
import type { FactValue } from '../domain/playbook/run.js';
import { viewOf } from '../domain/playbook/standing.js';
import { standings } from '../domain/playbook/standings.js';
import { TimelineService } from '../timeline/timeline.service.js';
import type { ChangedFactView } from './step.view.js';

/** By `run:step`. */
export type ChangedFacts = ReadonlyMap<string, readonly ChangedFactView[]>;

const UNKNOWN = { ja: '不明', en: 'unknown' } as const satisfies Record<Language, string>;

/** On what the automatic answers rest that hold no more; the 経過 knows it, the state does not carry it. */
@Injectable()
export class ChangedFactsService {
  constructor(private readonly timeline: TimelineService) {}

  async of(incident: Incident, setting: Setting, language: Language): Promise<ChangedFacts> {
    const facts = knownFacts(incident);
    const outdated = incident.runs.flatMap((run) =>
      outdatedAnswers(standings(viewOf({ incident, setting }, run)), facts).map(({ item }) => ({
        run,
        step: item.id,
      })),
    );
    if (outdated.length === 0) return new Map();
    const because = await this.reasons(incident);
    return new Map(
      outdated.map(({ run, step }) => {
        const at = `${run.id}:${step}`;
        const words = factWords(factNeeds(setting.playbook(run.digest)), setting.plan, language);
        const said = (fact: string, value: FactValue): string =>
          value === null ? UNKNOWN[language] : words.value(fact, String(value));
        const changed = changedSince(because.get(at) ?? {}, facts);
        return [
          at,
          changed.map(({ fact, was, now }) => ({
            label: words.fact(fact),
            was: said(fact, was),
            now: said(fact, now),
          })),
        ];
      }),
    );
  }

  private async reasons(
    incident: Incident,
  ): Promise<Map<string, Readonly<Record<string, FactValue>>>> {
    const answers = await this.timeline.ofKind(incident, 'choice-answered');
    return new Map(
      answers.flatMap(({ facts: { run, step, because } }) =>
        because ? [[`${run}:${step}`, because] as const] : [],
      ),
    );
  }
}
