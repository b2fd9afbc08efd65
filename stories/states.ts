import type { StoryObj } from '@storybook/web-components-vite';
import type { BackendSettings } from './backend.js';
import type { Density, ThemeName } from './themes.js';

/** The environment of an element in a story; everything else is args. The toolbar sets what a story does not. */
export interface StorySettings extends Partial<BackendSettings> {
  theme?: ThemeName;
  scheme?: 'light' | 'dark';
  density?: Density;
  /** A BCP 47 tag. */
  lang?: string;
  /** `auto` is the direction of the language. */
  direction?: 'auto' | 'ltr' | 'rtl';
  /** How wide the element's own box is, in pixels. */
  width?: 'full' | '960' | '720' | '480' | '320';
}

/** A story that differs from the others only in the environment of the element. */
export const seen = (settings: StorySettings, args: Record<string, unknown> = {}): StoryObj => ({
  args,
  parameters: { settings },
});

/**
 * The same list for each element, in the same order (Playground, which is args only, comes before it). HighContrast
 * shows what tokens can do; forced colors belong to the system, so a story cannot turn them on, and the tests emulate them.
 */
export const states = {
  Ready: seen({}),
  Loading: seen({ latency: Infinity }),
  Empty: seen({ members: 1, invitations: 0, organizations: 1 }),
  Error: seen({ failure: 'error' }),
  Forbidden: seen({ role: 'member' }),
  NoSession: seen({ role: 'signed-out' }),
  ReadOnly: seen({}, { readonly: true }),
  TenThousand: seen({ members: 10_000, organizations: 10_000, invitations: 1000 }),
  LongContent: seen({ long: true }),
  RightToLeft: seen({ direction: 'rtl', lang: 'ar' }),
  Dark: seen({ scheme: 'dark' }),
  HighContrast: seen({ theme: 'contrast' }),
  Narrow: seen({ width: '320' }),
  NarrowLoading: seen({ latency: Infinity, width: '320' }),
  Themed: seen({ theme: 'host' }),
  Compact: seen({ density: 'compact' }),
};
