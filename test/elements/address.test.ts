/* Email addresses are one run of text, however much of them is visible. */
import { expect } from '@open-wc/testing';
import { mount } from './mount.js';

describe('an email address', () => {
  it('is selected, copied and found as one text', async () => {
    const driver = await mount('member-list');
    await driver.ready();
    const row = await driver.row('Ada Okafor');
    const address = row.querySelector<HTMLElement>('.middle-ellipsis')!;
    expect(address.innerText.trim()).to.equal('ada.okafor@example.com');
    expect(
      [...row.querySelectorAll('*')].some((element) =>
        [...element.childNodes].some((node) => node instanceof Text && node.data === 'ada.okafor@example.com'),
      ),
    ).to.equal(true);
  });

  it('is shortened before the @ if space is limited', async () => {
    const driver = await mount('member-list', { long: true });
    await driver.ready();
    driver.provider.parentElement!.style.inlineSize = '320px';
    await new Promise((resolve) => setTimeout(resolve, 60));
    for (const address of driver.all('.middle-ellipsis'))
      expect(address.scrollWidth).to.be.at.most(address.clientWidth + 1);
  });
});
