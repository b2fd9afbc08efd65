import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';

const root = process.getuid?.() === 0;

export function chromium(executablePath) {
  const args = ['--disable-background-networking', '--no-first-run', '--disable-component-update', '--disable-sync', ...(root ? ['--no-sandbox'] : [])];
  return chromeLauncher({ launchOptions: { executablePath, args } });
}

export function firefox(executablePath) {
  const launcher = chromeLauncher({ launchOptions: { browser: 'firefox', headless: true, executablePath } });
  launcher.name = 'Firefox';
  return launcher;
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function until(ready, what) {
  for (let tries = 0; tries < 100; tries++) {
    if (await ready()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not start`);
}

/** WebKitGTK's MiniBrowser, driven through WebKitWebDriver on a display of its own. */
export async function webkit({ driver, browser, xvfb }) {
  const display = `:${90 + (process.pid % 900)}`;
  const port = await freePort();
  const screen = spawn(xvfb, [display, '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  const server = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', NO_AT_BRIDGE: '1' },
  });
  const stop = () => {
    server.kill();
    screen.kill();
  };
  process.once('exit', stop);
  await until(() => fetch(`http://127.0.0.1:${port}/status`).then((answer) => answer.ok, () => false), 'WebKitWebDriver');
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: { browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true, 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
  });
  launcher.name = 'WebKit';
  return launcher;
}
