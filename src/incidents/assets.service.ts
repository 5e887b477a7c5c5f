import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { assetView, type AssetView } from '../bodies/asset.view.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Reader } from '../database/reader.js';
import { nameAssets } from '../domain/incident/assets.js';
import type { AssetsDto } from './assets.dto.js';
import { Cases } from './cases.service.js';
import { IncidentRepository } from './incident.repository.js';
import type { Receipt } from './receipt.view.js';

/** Name assets of the register that an incident has frozen. */
@Injectable()
export class AssetsService {
  constructor(
    private readonly cases: Cases,
    private readonly bodies: Bodies,
    private readonly reader: Reader,
    private readonly repository: IncidentRepository,
  ) {}

  async register({ body }: Caller, id: string): Promise<AssetView[]> {
    const incident = await this.repository.load(this.reader, body, id);
    const plan = this.bodies.plan(incident.plan);
    const { people } = this.bodies.of(body);
    return (plan.register ?? []).map((asset) => assetView(asset, { plan, people }));
  }

  /** `unknown` left out stays as it was said before. */
  name(caller: Caller, id: string, input: AssetsDto): Promise<Receipt> {
    const { add = [], remove = [], reason = '' } = input;
    return this.cases.change(caller, id, {
      input,
      decide: (given) => {
        const unknown = input.unknown ?? given.incident.assets?.unknown ?? false;
        return nameAssets(given, { add, remove, unknown, reason });
      },
    });
  }
}
