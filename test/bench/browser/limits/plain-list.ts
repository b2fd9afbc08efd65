/* The limit: the same rows in a hand-written windowed list in plain DOM. */
import type { Member } from '../../../../src/contract/index.js';
import { colors, date, pageSize, rowHeight, styles } from './plain-look.js';

const list = document.createElement('div');
list.innerHTML = `<style>
  html{overflow-anchor:none}${styles}</style>
<input type="search"><table><thead><tr><th><th>Name<th>Roles<th>Status<th>2FA<th>Joined<th>Last sign-in<th></tr></thead><tbody><tr class="spacer"><td colspan="8"></td></tr><tr class="spacer"><td colspan="8"></td></tr></tbody></table>`;
document.body.append(list);
const [input, body] = [list.querySelector('input')!, list.querySelector('tbody')!];
const [above, below] = [...body.rows] as [HTMLTableRowElement, HTMLTableRowElement];

let members: (Member | undefined)[] = [];
let query = '';
let generation = 0;
const asked = new Set<number>();
const shown = new Map<number, HTMLTableRowElement>();

function rowOf(
  index: number,
  { userId, name, email, roles, status, mfaEnrolled, joinedAt, lastLoginAt }: Member,
): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.className = 'member';
  row.ariaRowIndex = String(index + 2);
  const cells = Array.from({ length: 8 }, () => row.insertCell());
  const check = document.createElement('input');
  check.type = 'checkbox';
  check.ariaLabel = `Select ${name}`;
  cells[0]!.append(check);
  const avatar = document.createElement('span');
  avatar.className = 'avatar';
  avatar.style.background = colors[userId.length % colors.length]!;
  avatar.textContent = name
    .split(' ')
    .map(([letter]) => letter)
    .slice(0, 2)
    .join('');
  const second = document.createElement('small');
  second.textContent = email;
  cells[1]!.append(avatar, name, ' ', second);
  cells[2]!.textContent = roles.map((role) => role.name).join(', ');
  cells[3]!.textContent = status;
  cells[4]!.textContent = mfaEnrolled ? 'On' : 'Off';
  cells[5]!.textContent = date.format(new Date(joinedAt ?? 0));
  cells[6]!.textContent = lastLoginAt ? date.format(new Date(lastLoginAt)) : 'Never';
  const menu = document.createElement('button');
  menu.ariaLabel = `Actions for ${name}`;
  menu.textContent = '…';
  cells[7]!.append(menu);
  return row;
}

function draw(): void {
  const top = body.getBoundingClientRect().top;
  const first = Math.max(0, Math.min(members.length, Math.floor(-top / rowHeight) - 6));
  const last = Math.min(members.length, Math.ceil((innerHeight - top) / rowHeight) + 6);
  for (const [index, row] of shown) {
    if (index >= first && index < last) continue;
    row.remove();
    shown.delete(index);
  }
  let next = below;
  let missing = 0;
  for (let index = last - 1; index >= first; index--) {
    const member = members[index];
    if (!member) {
      missing++;
      void load(Math.floor(index / pageSize));
      continue;
    }
    let row = shown.get(index);
    if (!row) {
      row = rowOf(index, member);
      shown.set(index, row);
      next.before(row);
    }
    next = row;
  }
  above.cells[0]!.style.blockSize = `${first * rowHeight}px`;
  below.cells[0]!.style.blockSize = `${(members.length - last + missing) * rowHeight}px`;
}

async function load(page: number): Promise<void> {
  if (asked.has(page)) return;
  asked.add(page);
  const mine = generation;
  const response = await fetch(
    `/org-api/v1/organizations/org_1/members?limit=${pageSize}&position=${page * pageSize}&q=${query}`,
  );
  const { items, total } = (await response.json()) as { items: Member[]; total: number };
  if (mine !== generation) return;
  members.length = total;
  items.forEach((member, at) => (members[page * pageSize + at] = member));
  draw();
}

function begin(): void {
  generation++;
  members = [];
  asked.clear();
  void load(0).then(() => {
    for (const [, row] of shown) row.remove();
    shown.clear();
    draw();
  });
}

let frame = 0;
addEventListener(
  'scroll',
  () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  },
  { passive: true },
);
let timer = 0;
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    query = input.value;
    begin();
  }, 150);
});
begin();
