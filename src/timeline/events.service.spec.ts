import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SessionsService } from '../accounts/sessions.service.js';
import { Clock } from '../clock/clock.js';
import { Signals } from '../shared/signals.js';
import { EventStream } from './event-stream.js';
import { EventsService } from './events.service.js';
import { TimelineRepository } from './timeline.repository.js';

type Missed = Awaited<ReturnType<TimelineRepository['changedSince']>>;

const GET = 'GET / HTTP/1.1\r\nhost: here\r\n';

describe('live streams', () => {
  let server: Server;
  let streams: EventStream[];
  let asked: { after: number; limit: number }[];
  let missed: Missed;
  let timers: number;

  beforeEach(async () => {
    [streams, asked, missed, timers] = [[], [], [], 0];
    const at = (): (() => void) => {
      timers += 1;
      return () => (timers -= 1);
    };
    const events = new EventsService(
      new Signals(),
      Object.assign(Object.create(TimelineRepository.prototype), {
        changedSince: async (_: string, given: { after: number; limit: number }) => {
          asked.push(given);
          return missed;
        },
      }),
      Object.assign(Object.create(SessionsService.prototype), { isAlive: async () => true }),
      Object.assign(Object.create(Clock.prototype), { now: () => '2026-11-20T17:13:00.000Z', at }),
    );
    server = createServer((request, response) => {
      if (request.url === '/slow') return;
      const stream = new EventStream(response);
      streams.push(stream);
      stream.open({});
      const last = request.headers['last-event-id'];
      void events.follow(stream, { body: 'aozora', token: 't', last: last?.toString() });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const dial = () => connect((server.address() as AddressInfo).port, '127.0.0.1');
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise(setImmediate);
  };
  const heard = async (last: string): Promise<string> => {
    let text = '';
    const socket = dial().on('data', (data) => (text += data.toString()));
    socket.write(`${GET}last-event-id: ${last}\r\n\r\n`);
    await until(() => asked.length > 0 && /event: (changed|reload)/.test(text));
    return text;
  };

  it('leaves nothing behind when its connection goes', async () => {
    const socket = dial();
    socket.write(`${GET}\r\n`);
    await until(() => timers === 1);
    socket.destroy();
    await until(() => timers === 0);
    expect(streams[0]?.ended).toBe(true);
  });

  it('does not wait behind another answer on the same connection', async () => {
    dial().write(`GET /slow HTTP/1.1\r\nhost: here\r\n\r\n${GET}\r\n`);
    await until(() => streams.length === 1);
    expect(streams[0]?.ended).toBe(true);
    expect(timers).toBe(0);
  });

  it('gives a session eight, and ends the oldest for a ninth', async () => {
    for (let count = 1; count <= 9; count += 1) {
      dial().write(`${GET}\r\n`);
      await until(() => streams.length === count);
    }
    expect(streams.map((stream) => stream.ended)).toEqual([true, ...Array(8).fill(false)]);
    expect(timers).toBe(8);
  });

  it.each([
    ['-5', 0],
    ['7', 7],
    ['99999999999999999999', 2_147_483_647],
  ])('goes on after %s', async (last, after) => {
    missed = [{ seq: 9, incident_id: 'one' }];
    expect(await heard(last)).toContain('id: 9\nevent: changed');
    expect(asked).toEqual([{ after, limit: 501 }]);
  });

  it('says `reload` once instead of naming more than 500 incidents', async () => {
    missed = Array.from({ length: 501 }, (_, index) => ({ seq: index + 1, incident_id: 'x' }));
    const text = await heard('0');
    expect(text).toContain('id: 501\nevent: reload\ndata: {}\n\n');
    expect(text).not.toContain('changed');
  });
});
