/*
 * Finds the browsers that the tests drive. On Debian and Ubuntu, as root, what is missing is installed from the
 * distribution; elsewhere one line says what to do. `CHROME_PATH` wins.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Browsers {
  chromium: string | undefined;
  firefox: string | undefined;
  webkit: { driver: string; browser: string; xvfb: string } | undefined;
}

const isExecutable = (file: string) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function onPath(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

const chromiumPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder
      ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]
      : [];
  }),
];

export function findChromium(): string | undefined {
  const given = process.env['CHROME_PATH'];
  if (given) return given;
  return (
    onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge') ??
    chromiumPlaces.find(existsSync)
  );
}

function findWebKit(): Browsers['webkit'] {
  const driver = onPath('WebKitWebDriver');
  const xvfb = onPath('Xvfb');
  const folders = ['/usr/lib', '/usr/libexec'].flatMap((folder) =>
    existsSync(folder) ? [folder, ...readdirSync(folder).map((name) => join(folder, name))] : [],
  );
  const browser = folders
    .flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) => join(folder, name, 'MiniBrowser')),
    )
    .find((file) => existsSync(file));
  return driver && xvfb && browser ? { driver, browser, xvfb } : undefined;
}

const find = (): Browsers => ({
  chromium: findChromium(),
  firefox: onPath('firefox-esr', 'firefox'),
  webkit: findWebKit(),
});

/** The browsers of this machine, after installing what can be installed. */
export function ensureBrowsers(): Browsers {
  let browsers = find();
  const missing = [
    ...(browsers.chromium ? [] : ['chromium']),
    ...(browsers.firefox ? [] : ['firefox-esr']),
    ...(browsers.webkit ? [] : ['webkit2gtk-driver', 'xvfb']),
  ];
  if (missing.length && onPath('apt-get') && process.getuid?.() === 0) {
    console.log(`Installing ${missing.join(', ')} from the distribution …`);
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    // One after the other: Ubuntu has no firefox-esr, and the others are still worth having.
    for (const name of missing) {
      spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
        stdio: 'ignore',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
    browsers = find();
  }
  if (!browsers.chromium) {
    console.error('No Chromium, Chrome or Edge was found: install one, or set CHROME_PATH to its program.');
    process.exit(1);
  }
  if (!browsers.firefox)
    console.log('Firefox was not found: its tests are left out (Debian: apt-get install firefox-esr).');
  if (!browsers.webkit)
    console.log('WebKit was not found: its tests are left out (Debian: apt-get install webkit2gtk-driver xvfb).');
  return browsers;
}
