import { Controller, Get } from '@nestjs/common';
import { AllowAll, CallerOf, type Caller } from '../accounts/caller.js';
import { BoardService } from './board.service.js';
import { BoardView } from './board.view.js';

/** 状況盤 */
@Controller('api/v1/board')
export class BoardController {
  constructor(private readonly board: BoardService) {}

  @Get()
  @AllowAll()
  read(@CallerOf() caller: Caller): Promise<BoardView> {
    return this.board.read(caller);
  }
}
