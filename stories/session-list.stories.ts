import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { states } from './states.js';

const meta: Meta = { title: 'Elements/session-list', component: 'session-list' };
export default meta;

export const Playground: StoryObj = { args: { readonly: false, withoutTitle: false } };
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Error = states.Error;
export const NoSession = states.NoSession;
export const LongContent = states.LongContent;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Narrow = states.Narrow;
export const Themed = states.Themed;
export const Compact = states.Compact;
