import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction } from './acting.js';
import { applicationPermissions } from './roles.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/role-list', component: 'role-list' };
export default meta;

const link = { membersHref: '#members?role={role}' };

export const Playground: StoryObj = { args: { readonly: false, withoutTitle: false, view: 'list' } };
export const Ready = seen({ roles: 4 }, link);
export const Loading = states.Loading;
export const Error = states.Error;
export const Forbidden = states.Forbidden;
export const NoSession = states.NoSession;
export const ReadOnly = seen({ roles: 4 }, { readonly: true });
export const LongContent = seen({ roles: 4, long: true }, link);
export const RightToLeft = seen({ roles: 4, direction: 'rtl', lang: 'ar' }, link);
export const Dark = seen({ roles: 4, scheme: 'dark' }, link);
export const HighContrast = seen({ roles: 4, theme: 'contrast' }, link);
export const Narrow = seen({ roles: 4, width: '320' }, link);
export const NarrowLoading = states.NarrowLoading;
export const Themed = seen({ roles: 4, theme: 'host' }, link);
export const Compact = seen({ roles: 4, density: 'compact' }, link);
/** A backend that offers no custom roles. */
export const WithoutCustomRoles = seen({ backend: { policy: { customRolesMax: 0 } } });

export const Matrix = seen({ roles: 4 }, { ...link, view: 'matrix' });
export const MatrixDark = seen({ roles: 4, scheme: 'dark' }, { ...link, view: 'matrix' });
export const MatrixRightToLeft = seen({ roles: 4, direction: 'rtl', lang: 'ar' }, { ...link, view: 'matrix' });
/** 60 roles and 80 permissions: groups start collapsed. */
export const LargeMatrix = seen(
  { roles: 55, members: 130, backend: { permissions: applicationPermissions(57) } },
  { ...link, view: 'matrix' },
);

/** Shows what members gain and lose before the role is saved. */
export const Editing = interaction(
  async (page) => {
    await page.press('Engineer');
    await page.press('View integrations', 'checkbox');
    await page.press('View invitations', 'checkbox');
    await page.find('button', 'Save for 2 members');
  },
  { roles: 4 },
);

export const Deleting = interaction(
  async (page) => {
    await page.press('Actions for Engineer');
    await page.press('Delete role', 'menuitem');
    await page.find('button', 'Delete and move 2 members');
  },
  { roles: 4 },
);
