import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';

/** A folder that is gone with the run: what pages save does not go among the files of who tests. */
function throwaway(name) {
  const folder = mkdtempSync(join(tmpdir(), `org-elements-${name}-`));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const root = process.getuid?.() === 0;

export function chromium(executablePath) {
  const args = [
    '--disable-background-networking',
    '--no-first-run',
    '--disable-component-update',
    '--disable-sync',
    ...(root ? ['--no-sandbox'] : []),
  ];
  return chromeLauncher({
    launchOptions: {
      executablePath,
      args,
      downloadBehavior: { policy: 'allow', downloadPath: throwaway('downloads') },
    },
  });
}

export function firefox(executablePath) {
  // After a download a panel opens, which takes the focus from all pages that follow.
  const extraPrefsFirefox = {
    'browser.download.alwaysOpenPanel': false,
    'browser.download.folderList': 2,
    'browser.download.dir': throwaway('downloads'),
  };
  const launcher = chromeLauncher({
    launchOptions: { browser: 'firefox', headless: true, executablePath, extraPrefsFirefox },
  });
  launcher.name = 'Firefox';
  return launcher;
}

export const freePort = () =>
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
    // Malloc: WebKit's own allocator cuts memory into so many mappings that after some hundred tests Linux gives it no
    // more (vm.max_map_count), and it asks for ever.
    env: {
      ...process.env,
      HOME: throwaway('webkit'),
      DISPLAY: display,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      NO_AT_BRIDGE: '1',
      Malloc: '1',
    },
  });
  const stop = () => {
    server.kill();
    screen.kill();
  };
  process.once('exit', stop);
  await until(
    () =>
      fetch(`http://127.0.0.1:${port}/status`).then(
        (answer) => answer.ok,
        () => false,
      ),
    'WebKitWebDriver',
  );
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    },
  });
  launcher.name = 'WebKit';
  return launcher;
}
