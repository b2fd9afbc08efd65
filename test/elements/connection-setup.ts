/* Drives the wizard of `<connection-list>`. */
import type { ConnectionList } from '../../src/index.js';
import type { BackendSettings } from '../../stories/backend.js';
import { mount, until, type Mounted } from './mount.js';

export type Setup = Mounted<ConnectionList>;

export async function open(settings: Partial<BackendSettings> = {}): Promise<Setup> {
  const driver = await mount('connection-list', settings);
  await until(() => driver.element.matches(':state(ready), :state(empty)'), 'the list');
  return driver;
}

/** Chooses an entry in the menu of a connection. */
export async function choose(driver: Setup, name: string, label: string): Promise<void> {
  await driver.press(`Actions for ${name}`);
  await driver.press(label);
}

export const next = (driver: Setup): Promise<void> => driver.press('Continue');

export const stored = async (driver: Setup, id: string) =>
  (await driver.backend.client.connections.list('org_1')).items.find((one) => one.id === id)!;

/** The requests that change connections, and the ones that read metadata. */
export const changes = (driver: Setup): string[] =>
  driver.backend.requests.filter((line) => /^(POST|PATCH) .*connections/.test(line));

/** The error at a field, and whether it has the focus. */
export async function errorAt(driver: Setup, label: string): Promise<{ text: string; isFocused: boolean }> {
  const field = await driver.field(label);
  await until(() => field.getAttribute('aria-invalid') === 'true', `an error at ${label}`);
  await driver.settled();
  const ids = field.getAttribute('aria-describedby')!.split(' ');
  const text = ids.map((id) => driver.root.getElementById(id)!.textContent!.trim()).join(' ');
  return { text, isFocused: driver.root.activeElement === field };
}

interface FakeWindow {
  closed: boolean;
  opener: unknown;
  location: { href: string };
  close: () => void;
}

/** Replaces the windows that the page opens. `null`: the browser blocks them. */
export function useWindows(): { opened: FakeWindow[]; block: () => void } {
  const original = window.open;
  const state = { opened: [] as FakeWindow[], isBlocked: false };
  beforeEach(() => {
    state.opened.length = 0;
    state.isBlocked = false;
    window.open = () => {
      if (state.isBlocked) return null;
      const opened: FakeWindow = {
        closed: false,
        opener: window,
        location: { href: 'about:blank' },
        close: () => void (opened.closed = true),
      };
      state.opened.push(opened);
      return opened as unknown as Window;
    };
  });
  after(() => void (window.open = original));
  return { opened: state.opened, block: () => void (state.isBlocked = true) };
}
