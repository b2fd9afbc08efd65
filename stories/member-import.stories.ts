import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction, type on } from './acting.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/member-import', component: 'member-import' };
export default meta;

export const Playground: StoryObj = { args: { withoutTitle: false } };
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Error = states.Error;
export const Empty = seen({ imports: undefined });
export const Forbidden = states.Forbidden;
export const NoSession = states.NoSession;
export const LongContent = states.LongContent;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Narrow = states.Narrow;
export const NarrowLoading = states.NarrowLoading;
export const Themed = states.Themed;
export const Compact = states.Compact;
export const Unfinished = seen({ imports: 'draft' });
export const Checking = seen({ imports: 'checking' });
export const Review = seen({ imports: 'checked' });
export const ReviewDark = seen({ imports: 'checked', scheme: 'dark' });
export const ReviewNarrow = seen({ imports: 'checked', width: '320' });
export const ReviewRightToLeft = seen({ imports: 'checked', direction: 'rtl', lang: 'ar' });
export const Running = seen({ imports: 'running' });
export const RunningNarrow = seen({ imports: 'running', width: '320' });
export const Paused = seen({ imports: 'paused' });
export const Failed = seen({ imports: 'failed' });
export const Undoing = seen({ imports: 'undoing' });

const file = () =>
  new File(
    [
      'Given name;Surname;Work email;Manager email;Team\r\n',
      'Lena;Hofmann;lena.hofmann@kestrel.example;noor@kestrel.example;Warehouse\r\n',
      'Joost;Bakker;j.bakker@kestrel.example;noor@kestrel.example;Warehouse\r\n',
      'Yusuf;Demir;yusuf@kestrel;noor@kestrel.example;Engineering\r\n',
      'Dana;Petrov;dana@kestrel.example;noor@kestrel.example;\r\n',
    ],
    'people-2026-11.csv',
    { type: 'text/csv' },
  );

async function matchColumns(page: ReturnType<typeof on>): Promise<void> {
  await page.upload(/Choose a file/, file());
  await page.reads(/4 rows/);
  await page.press('Continue');
  await page.reads('Match the columns');
  const team = await page.field('Import Team as');
  (team as HTMLSelectElement).value = 'role';
  team.dispatchEvent(new Event('change', { bubbles: true }));
  await page.reads('Roles from Team');
}

/** Second step: fields and roles, guessed from headings and content. */
export const Columns = interaction(matchColumns);
export const ColumnsDark = interaction(matchColumns, {}, { scheme: 'dark' });
export const ColumnsNarrow = interaction(matchColumns, {}, { width: '320' });

/** The encoding and the separator can be changed. */
export const Format = interaction(async (page) => {
  await matchColumns(page);
  await page.press('Change format');
  await page.field('Separator');
});

/** The result of an earlier import, with the report and undo. */
export const Result = interaction(
  async (page) => {
    await page.press('View people-2026-11.csv');
    await page.reads('4,617 people invited.');
  },
  {},
  { imports: 'finished' },
);

/** Imports a file: check, start and result. */
export const Importing = interaction(async (page) => {
  await page.upload(/Choose a file/, file());
  await page.reads(/4 rows/);
  await page.press('Continue');
  await page.press('Check 4 rows');
  await page.reads('Review the result');
  await page.press('Invite 3 people');
  await page.reads('3 people invited.');
});
