/** After the last story: stop the server that global-setup.ts started. */
export default async function tearDown(): Promise<void> {
  await globalThis.hikeshiPostgres?.stop();
}
