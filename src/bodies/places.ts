import { dirname } from 'node:path';
import type { PlanPlace } from '../domain/plan-check/finding.js';
import { bodyPlaybooks } from '../playbooks/body-playbooks.js';
import { readLibrary } from '../playbooks/library.js';
import type { Resolved } from '../playbooks/resolve.js';
import type { PlanFiles } from '../shared/plan-files.js';
import { openYaml, placeText, type OpenYaml } from '../shared/yaml-file.js';

/** Where findings of one body stand, as file:line:column; files are opened when something stands in them. */
export class Places {
  private readonly opened = new Map<string, OpenYaml>();
  private playbooks: readonly Resolved[] | null = null;

  constructor(
    private readonly files: PlanFiles,
    /** Its body.yaml. */
    private readonly file: string,
  ) {}

  of(place: PlanPlace): string {
    if (place.in === 'playbook') return this.inPlaybook(place);
    const body = this.open(this.file);
    if (place.in === 'body') return at(body, place.path);
    if (place.in === 'profile')
      return at(this.open(`${dirname(this.file)}/profile.yaml`), place.path);
    if (place.in === 'register')
      return at(this.open(`${dirname(this.file)}/register.yaml`), place.path);
    if (place.in === 'severity') return at(this.open(this.severityFile()), place.path);
    if (hasOwnLadder(body)) return at(body, ['ladder', ...place.path]);
    return at(this.open('config/ladder.yaml'), place.path);
  }

  private severityFile(): string {
    const own = `${dirname(this.file)}/severity.yaml`;
    return this.files.bytes(own) ? own : 'config/severity.yaml';
  }

  private inPlaybook({ playbook, at: spot }: Extract<PlanPlace, { in: 'playbook' }>): string {
    this.playbooks ??= bodyPlaybooks(
      this.files,
      dirname(this.file),
      readLibrary(this.files),
    ).values;
    const found = this.playbooks.find((each) => each.playbook.id === playbook);
    return found?.where(spot) ?? playbook;
  }

  private open(name: string): OpenYaml {
    const known = this.opened.get(name) ?? openYaml(this.files, name);
    this.opened.set(name, known);
    return known;
  }
}

function at(yaml: OpenYaml, path: readonly (string | number)[]): string {
  return placeText(yaml.name, yaml.placeOf(path));
}

function hasOwnLadder({ value }: OpenYaml): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'ladder');
}
