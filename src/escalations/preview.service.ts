import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import type { LoadedBody } from '../bodies/plan-file.js';
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

  /** By the plan in force. */
  async preview(caller: Caller, input: PreviewDto): Promise<EscalationPreviewView> {
    const { at } = this.foreseen(input);
    const anotherVersionFrom = await this.bodies.nextVersionFrom(caller.body, at);
    return { ...(await this.previewBy(this.bodies.of(caller.body), input)), anotherVersionFrom };
  }

  /** By any plan of a body, with its people and the absences of now. */
  async previewBy(body: LoadedBody, input: PreviewDto): Promise<EscalationPreviewView> {
    const { plan, offices, people, appointments } = body;
    const foreseen = this.foreseen(input);
    if (foreseen.assets) mustBeKnown(plan, foreseen.assets.named);
    const now = await this.bodies.directory(this.reader, plan.body, this.clock.now());
    const directory = { ...now, offices, people, appointments };
    const rungs = preview(plan, directory, foreseen);
    return toPreviewView(rungs, { plan, directory, foreseen, anotherVersionFrom: null });
  }

  private foreseen(input: PreviewDto): Foreseen {
    const now = this.clock.now();
    const asked = input.at === undefined ? now : instant(new Date(input.at));
    return foreseenOf(input, asked > now ? asked : now);
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
