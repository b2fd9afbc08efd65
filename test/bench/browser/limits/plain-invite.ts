/* The limit for invitations: a dialog in plain DOM that splits pasted addresses, removes duplicates and counts them. */
const drawn = 60;
const complete = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

const page = document.createElement('div');
page.innerHTML = `<style>dialog{inline-size:600px}.chips{display:flex;flex-wrap:wrap;gap:4px;padding:0;list-style:none}.chips li{padding:2px 8px;border-radius:6px;background:#eee}</style>
<button>Invite people</button><dialog><label for="addresses">Addresses</label><ul class="chips"></ul><input id="addresses"><p id="addresses-count"></p></dialog>`;
document.body.append(page);
const [dialog, chips, input, count] = [
  page.querySelector('dialog')!,
  page.querySelector('ul')!,
  page.querySelector('input')!,
  page.querySelector('p')!,
];
const addresses = new Map<string, string>();

page.querySelector('button')!.addEventListener('click', () => dialog.showModal());
input.addEventListener('paste', (event) => {
  event.preventDefault();
  for (const one of event.clipboardData!.getData('text/plain').split(/[\s,;]+/))
    if (complete.test(one)) addresses.set(one.toLowerCase(), one);
  chips.replaceChildren(
    ...[...addresses.values()].slice(0, drawn).map((email) => {
      const chip = document.createElement('li');
      const remove = document.createElement('button');
      remove.textContent = '×';
      remove.ariaLabel = `Remove ${email}`;
      chip.append(email, remove);
      return chip;
    }),
  );
  count.textContent = `${addresses.size.toLocaleString('en')} ready`;
});
