import type { Meta, StoryObj } from '@storybook/web-components-vite';
import ar from '../src/i18n/locales/ar.js';
import { interaction, type on } from './acting.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/connection-list', component: 'connection-list' };
export default meta;

export const Playground: StoryObj = { args: { readonly: false, withoutTitle: false } };
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Error = states.Error;
export const Empty = seen({ connections: 0 });
export const Forbidden = states.Forbidden;
export const NoSession = states.NoSession;
export const ReadOnly = seen({}, { readonly: true });
export const LongContent = states.LongContent;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Narrow = states.Narrow;
export const NarrowLoading = states.NarrowLoading;
export const Themed = states.Themed;
export const Compact = states.Compact;

/** Members who signed in with the connection, domains without single sign-on, and "Disable instead". */
export const Deleting = interaction(async (page) => {
  await page.press('Actions for Okta');
  await page.press('Delete connection', 'menuitem');
  await page.reads(/Type “Okta” to confirm/);
});

export const Disabling = interaction(async (page) => {
  await page.press('Actions for Okta');
  await page.press('Disable', 'menuitem');
  await page.reads(/No one can sign in with Okta/);
});

type Page = ReturnType<typeof on>;

const setUp = async (page: Page, name: string, label: string) => {
  await page.press(`Actions for ${name}`);
  await page.press(label, 'menuitem');
};

const addConnection = async (page: Page) => {
  await page.press('Add connection');
  await page.reads('Which identity provider do you use?');
};

/** First step: the provider. */
export const ChoosingProvider = interaction(addConnection);
export const ChoosingProviderDark = interaction(addConnection, {}, { scheme: 'dark' });
export const ChoosingProviderNarrow = interaction(addConnection, {}, { width: '320' });

const copyValues = async (page: Page) => {
  await page.press('Actions for Okta');
  await page.press('Edit', 'menuitem');
  await page.press('Continue');
  await page.reads('Copy these values to Okta');
};

/** Second step: what to do at Okta. */
export const CopyingValues = interaction(copyValues);
export const CopyingValuesNarrow = interaction(copyValues, {}, { width: '320' });

/** Third step: settings by hand, with the certificate in use and the next one. */
export const Certificates = interaction(async (page) => {
  await copyValues(page);
  await page.press('Continue');
  await page.reads('Stored certificates');
});

const mapRoles = async (page: Page) => {
  await setUp(page, 'Microsoft Entra ID', 'Edit');
  for (const title of ['Copy these values to Microsoft Entra ID', 'Issuer', 'Choose domains and roles']) {
    await page.press('Continue');
    await page.reads(title);
  }
  await page.press('Add group');
  await page.write('Group', 'eng-platform');
};

/** Fourth step: domains, roles and attributes. */
export const Mapping = interaction(mapRoles);
export const MappingDark = interaction(mapRoles, {}, { scheme: 'dark' });

const testFailed = async (page: Page) => {
  await setUp(page, 'Microsoft Entra ID', 'Test');
  await page.reads(/The client secret is wrong/);
};

/** Fifth step: the last test, with what to mend. */
export const TestFailed = interaction(testFailed);
export const TestFailedDark = interaction(testFailed, {}, { scheme: 'dark' });
export const TestFailedNarrow = interaction(testFailed, {}, { width: '320' });
export const TestFailedRightToLeft = interaction(
  async (page) => {
    const { actionsFor, test, client_secret_invalid: advice } = ar.connectionList as Record<string, string>;
    await page.press(new RegExp(`^${actionsFor!.split('{')[0]}.*Entra`));
    await page.press(test!, 'menuitem');
    await page.reads(advice!);
  },
  {},
  { lang: 'ar', direction: 'auto' },
);

/** Starts a test whose window the browser blocks, as there is no provider. */
async function startTest(page: Page): Promise<void> {
  await setUp(page, 'Microsoft Entra ID', 'Test');
  const { open } = window;
  window.open = () => null;
  await page.press('Run test again');
  await page.reads('Open the sign-in page to continue the test.');
  window.open = open;
}

/** The browser has blocked the window of the test. */
export const TestRunning = interaction(startTest);

/** The test of a person whose groups have no roles. */
export const TestPassed = interaction(
  async (page) => {
    await startTest(page);
    await page.reads('The test passed.');
  },
  {},
  {
    connectionTest: {
      steps: ['discovery', 'authorization', 'response', 'token', 'time', 'audience', 'signature'].map((name) => ({
        name,
        ok: true,
      })),
      claims: {
        email: 'priya.raman@planning.kestrel.example',
        email_verified: true,
        name: 'Priya Raman',
        groups: ['eng-platform', 'vpn-users'],
      },
    },
  },
);
