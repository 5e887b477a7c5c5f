import { SMTPServer } from 'smtp-server';

/**
 * The server of `smtp-server`, which greets at once: it waits 100 ms before each greeting, to catch senders who talk
 * too early, and so was half of the time that stories took.
 */
export class PromptSmtpServer extends SMTPServer {
  override connect(...[socket, options]: Parameters<SMTPServer['connect']>): void {
    super.connect(socket, options);
    const connection = [...this.connections].at(-1);
    if (!connection) return;
    const greet = connection.connectionReady.bind(connection);
    // Its own timer still comes, and finds nothing left to do.
    connection.connectionReady = () => undefined;
    setImmediate(() => greet());
  }
}
