import type { Browser } from 'playwright-core';

/**
 * Runs an expression in the real side panel, which is no page of the browser's tabs, until it yields something truthy.
 * @param origin of the extension
 * @throws where it never does
 */
export async function inSidePanel(browser: Browser | null, origin: string, expression: string): Promise<unknown> {
  const session = await browser?.newBrowserCDPSession();
  if (session === undefined) throw new Error('the browser has no session of its own');
  for (let tries = 0; tries < 100; tries++) {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
    const panel = targetInfos.find(({ url, type }) => url.startsWith(`${origin}panel.html`) && type === 'page');
    const value = panel === undefined ? null : await evaluate(session, panel.targetId, expression);
    if (value) {
      await session.detach();
      return value;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`never true in the side panel: ${expression}`);
}

type Session = Awaited<ReturnType<Browser['newBrowserCDPSession']>>;

async function evaluate(session: Session, targetId: string, expression: string): Promise<unknown> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const answered = new Promise<unknown>((done) => {
    session.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
      if (from !== sessionId) return;
      const { result } = JSON.parse(message) as { result?: { result?: { value?: unknown } } };
      done(result?.result?.value);
    });
  });
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression, returnByValue: true } });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  const value = await answered;
  await session.send('Target.detachFromTarget', { sessionId });
  return value;
}
