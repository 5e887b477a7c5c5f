import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { Allow, AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { OrganisationDto, PlanChangeDto, TemplateDto, TransfersDto } from './organisation.dto.js';
import { OrganisationEdits } from './organisation-edits.service.js';
import { OrganisationService } from './organisation.service.js';
import { OrganisationEditView, OrganisationView, TransferView } from './organisation.view.js';

/** 組織: units, people and offices, and every edit of them in a draft of the plan. */
@Controller('api/v1/plan')
export class OrganisationController {
  constructor(
    private readonly organisation: OrganisationService,
    private readonly edits: OrganisationEdits,
  ) {}

  /** Who is in which office, and who was or will be. Private numbers: only for desk, officer and administrator. */
  @Get('organisation')
  @AllowAll()
  read(
    @CallerOf() caller: Caller,
    @Query() { version }: OrganisationDto,
  ): Promise<OrganisationView> {
    return this.organisation.read(caller, version ?? null);
  }

  /** One edit of a draft, or (`preview`) only what it would change. Refused in words where it leads nowhere. */
  @Post('versions/:id/changes')
  @HttpCode(200)
  @Allow('administrator')
  change(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: PlanChangeDto,
  ): Promise<OrganisationEditView> {
    return this.edits.change(caller, id, input);
  }

  /** A list of transfers into a draft, all of it or nothing, or (`preview`) only what it would change. */
  @Post('versions/:id/transfers')
  @HttpCode(200)
  @Allow('administrator')
  transfer(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: TransfersDto,
  ): Promise<TransferView> {
    return this.edits.transfer(caller, id, input);
  }

  /** Who is in which office on a day, as CSV: edited in Excel, it is a list of transfers. */
  @Get('versions/:id/transfers/template')
  @Allow('administrator')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header(
    'content-disposition',
    `attachment; filename="transfers.csv"; filename*=UTF-8''${encodeURIComponent('異動.csv')}`,
  )
  template(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { at }: TemplateDto,
  ): Promise<string> {
    return this.edits.template(caller, id, at);
  }
}
