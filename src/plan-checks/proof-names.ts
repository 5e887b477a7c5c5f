import { officeOf } from '../domain/plan/directory.js';
import type { OfficeId, PersonId } from '../domain/plan/plan.js';
import type { Duty } from '../domain/playbook/definition.js';
import { allBlocks } from '../domain/playbook/walk.js';
import type { Proven } from '../domain/proof/case.js';
import type { Failure } from '../domain/proof/failure.js';
import type { AboutView, ProofCauseView } from './proof.view.js';

/** What the things of a proof are called. */
export interface ProofNames {
  readonly office: (id: OfficeId) => string;
  readonly person: (id: PersonId) => string;
  /** A step by playbook/step. */
  readonly step: (id: string) => AboutView;
  readonly duty: (id: Duty) => AboutView;
  readonly cause: (failure: Failure) => ProofCauseView;
}

/** The names of a plan that is proven. */
export function proofNames({ plan, directory, playbooks }: Proven): ProofNames {
  const office = (id: OfficeId): string => officeOf(plan.offices, id).title;
  const person = (id: PersonId): string =>
    directory.people.find((each) => each.id === id)?.name ?? id;
  return {
    office,
    person,
    step: (id) => {
      const [of = '', step = ''] = id.split('/');
      const playbook = playbooks.find((each) => each.id === of);
      const block = playbook && allBlocks(playbook).find((each) => each.id === step);
      return { title: block?.title ?? step, playbookTitle: playbook?.title ?? of };
    },
    duty: (id) => ({
      title: plan.duties?.rows.find((row) => row.id === id)?.title ?? id,
      playbookTitle: null,
    }),
    cause: ({ kind, who }) => ({
      kind,
      what: who || kind,
      name: kind === 'person' ? person(who) : kind === 'vacant' ? office(who) : null,
    }),
  };
}
