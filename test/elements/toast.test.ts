import { expect } from '@open-wc/testing';
import { mount, until } from './mount.js';

/** Removes a member of a list whose countdowns advance with `tick`. */
async function removed() {
  const { setInterval } = window;
  const ticks: (() => void)[] = [];
  const members = await mount('member-list', { members: 10 });
  await members.ready();
  await members.press(/^Actions for Chiara/);
  await members.press('Remove from organization…');
  await members.dialog();
  window.setInterval = ((run: () => void, time: number) => {
    if (time !== 1000) return setInterval(run, time);
    ticks.push(run);
    return 0;
  }) as typeof setInterval;
  try {
    await members.press(/^Remove Chiara/);
    await members.button('Undo');
  } finally {
    window.setInterval = setInterval;
  }
  const tick = async (times: number) => {
    for (let time = 0; time < times; time++) ticks.at(-1)!();
    await members.element.updateComplete;
  };
  return { members, tick };
}

describe('toasts', () => {
  it('count down, and disappear', async () => {
    const { members, tick } = await removed();
    await tick(7);
    expect(members.findButton('Undo')).to.exist;
    await tick(1);
    expect(members.findButton('Undo')).to.equal(undefined);
  });

  it('keep their time while a dialog covers them', async () => {
    const { members, tick } = await removed();
    await members.press('Add existing user');
    await members.dialog();
    await tick(20);
    expect(members.findButton('Undo')).to.exist;
    await members.press('Cancel');
    await until(() => !members.root.querySelector('dialog[open]'));
    await tick(8);
    expect(members.findButton('Undo')).to.equal(undefined);
  });

  it('return the focus when they are dismissed', async () => {
    const { members } = await removed();
    const search = members.root.querySelector<HTMLInputElement>('input[type=search]')!;
    search.focus();
    const dismiss = await members.button('Dismiss');
    dismiss.focus();
    dismiss.click();
    await until(() => !members.findButton('Undo'));
    expect(members.root.activeElement).to.equal(search);
  });
});
