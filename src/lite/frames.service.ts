import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller, Language } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { languageOf } from '../shared/language.js';
import { sendPage } from '../notices/send-page.js';
import { FormKeys } from './form-key.js';
import { page, type Content, type Frame } from './page.js';
import { LITE_STYLE_SOURCE } from './style.js';
import { wordsIn } from './words.js';

/** Where the language of these pages is kept: they have no script that could keep it. */
export const LANGUAGE = 'hikeshi-language';

/** Somebody at one of these pages: what was asked, and where the page goes. */
export interface Visit {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Null before the log-in. */
  readonly caller: Caller | null;
}

/** What stands around every light page. */
@Injectable()
export class Frames {
  constructor(
    private readonly bodies: Bodies,
    private readonly keys: FormKeys,
  ) {}

  /** Chosen before, else what the browser asks for. */
  language({ cookies, headers }: FastifyRequest): Language {
    const chosen = cookies[LANGUAGE];
    return chosen === 'ja' || chosen === 'en' ? chosen : languageOf(headers['accept-language']);
  }

  /** The frame of this visit; `session`: a token that was given with it. */
  of({ request, reply, caller }: Visit, session?: string): Frame {
    const language = this.language(request);
    const plan = caller && this.bodies.of(caller.body).plan;
    return {
      language,
      words: wordsIn(language),
      key: this.keys.fresh(request, reply, session),
      who: caller && plan && { name: caller.name, bodyName: plan.bodyName, sample: plan.sample },
    };
  }

  /** Send a page in its frame. */
  async send(
    { reply }: Pick<Visit, 'reply'>,
    frame: Frame,
    { status = 200, ...content }: Content & { readonly status?: number },
  ): Promise<void> {
    await sendPage(reply, { status, html: page(frame, content) }, LITE_STYLE_SOURCE);
  }
}
