import type { Dashboard, Figure, Job } from '../../data/dashboard.js';
import { copyOf, find, make } from './dom.js';
import type { App } from './main.js';
import { showMessage } from './message.js';

const today = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' });
const short = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });
const day = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** The numbers of the organization, for users with `dashboard:read`. */
export async function showDashboard(main: HTMLElement, app: App): Promise<void> {
  const { displayName, viewer } = app.organization!;
  document.title = `Dashboard · ${displayName} · Fieldnote`;
  if (!viewer.permissions.includes('dashboard:read')) return showForbidden(main, displayName);
  const response = await fetch('/api/dashboard', { headers: { authorization: `Bearer ${await app.token()}` } }).catch(
    () => undefined,
  );
  // The user may have opened another page in the meantime.
  if (location.pathname !== '/dashboard') return;
  if (response?.status === 403) return showForbidden(main, displayName);
  if (!response?.ok) {
    return showMessage(main, {
      title: 'Couldn’t load the dashboard',
      text: 'The server didn’t respond. Try again in a moment.',
      actions: [{ label: 'Try again', run: () => void showDashboard(main, app) }],
    });
  }
  const { figures, visits, jobs } = (await response.json()) as Dashboard;
  const page = copyOf('dashboard');
  find(page, '.page-sub').textContent = `${displayName} · ${today.format(new Date())}`;
  find(page, '.figures').append(...figures.map(figure));
  const chart = find(page, '.chart');
  chart.setAttribute(
    'aria-label',
    `Visits of the last 14 days: ${visits.map((one) => `${short.format(new Date(one.day))} ${one.done} of ${one.planned}`).join(', ')}`,
  );
  chart.append(...columns(visits));
  find(page, '.jobs tbody').append(...jobs.map(row));
  main.replaceChildren(page);
}

function showForbidden(main: HTMLElement, displayName: string): void {
  showMessage(main, {
    title: 'You don’t have access to the dashboard',
    text: `Ask an administrator of ${displayName} for the Dashboard user role.`,
    actions: [],
  });
}

function figure({ label, value, unit, change, upIsGood }: Figure): HTMLElement {
  const better = change === 0 ? 'same' : change > 0 === upIsGood ? 'better' : 'worse';
  const said =
    change === 0
      ? 'same as last week'
      : `${change > 0 ? '+' : '−'}${Math.abs(change)}${unit === '%' ? (Math.abs(change) === 1 ? ' point' : ' points') : unit ? ` ${unit}` : ''} from last week`;
  return make(
    'div',
    {},
    make('dt', {}, label),
    make(
      'dd',
      {},
      make(
        'span',
        { className: 'value' },
        String(value),
        unit ? make('small', {}, unit === '%' ? '%' : ` ${unit}`) : undefined,
      ),
      make('span', { className: `change ${better}` }, said),
    ),
  );
}

function columns(visits: Dashboard['visits']): HTMLElement[] {
  const most = Math.max(...visits.map(({ planned }) => planned));
  const bar = (className: string, count: number) => {
    const element = make('span', { className });
    // The policy forbids style attributes in HTML, not styles that scripts set.
    element.style.setProperty('--part', String(count / most));
    return element;
  };
  return [
    ...visits.map(({ planned, done }) =>
      make('div', { className: 'column' }, bar('planned', planned), bar('done', done)),
    ),
    ...visits.map(({ day: date }, index) =>
      make('span', { className: 'date' }, index % 3 === 1 ? short.format(new Date(date)) : ''),
    ),
  ];
}

function row({ id, site, task, technician, due, state }: Job): HTMLElement {
  const days = Math.round((Date.parse(due) - Date.parse(new Date().toISOString().slice(0, 10))) / 86_400_000);
  const when = day.format(days, 'day');
  return make(
    'tr',
    {},
    make('td', { className: 'id' }, id),
    make('td', { className: 'task' }, task),
    make('td', {}, site),
    make('td', {}, technician),
    make('td', {}, when.charAt(0).toUpperCase() + when.slice(1)),
    make(
      'td',
      {},
      make(
        'span',
        { className: `state ${state.replaceAll(' ', '-')}` },
        state.charAt(0).toUpperCase() + state.slice(1),
      ),
    ),
  );
}
