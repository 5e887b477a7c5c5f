import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import { preview, type Foreseen } from '../domain/escalation/preview.js';
import { instant } from '../domain/calendar/instant.js';
import { mustBeKnown } from '../domain/incident/assets.js';
import type { PreviewDto } from './preview.dto.js';
import { toPreviewView, type EscalationPreviewView } from './preview.view.js';

/** Who would be told: the plan in force, the people and absences on record, and the engine itself. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly bodies: Bodies,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async preview({ body }: Caller, input: PreviewDto): Promise<EscalationPreviewView> {
    const now = this.clock.now();
    const asked = input.at === undefined ? now : instant(new Date(input.at));
    const { plan } = this.bodies.of(body);
    const foreseen = foreseenOf(input, asked > now ? asked : now);
    if (foreseen.assets) mustBeKnown(plan, foreseen.assets.named);
    const directory = await this.bodies.directory(this.reader, body, now);
    const anotherVersionFrom = await this.bodies.nextVersionFrom(body, foreseen.at);
    const rungs = preview(plan, directory, foreseen);
    return toPreviewView(rungs, { plan, directory, foreseen, anotherVersionFrom });
  }
}

function foreseenOf(
  { category, level, personalData = 'no', drill, assets }: PreviewDto,
  at: string,
): Foreseen {
  const named = (assets ?? '').split(',').filter(Boolean);
  return {
    ...{ at, category, level, personalData, drill: drill === 'yes' },
    assets: named.length > 0 ? { named, unknown: false } : null,
  };
}
