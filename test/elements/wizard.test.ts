/* Forms in several steps, in an element of the test. */
import { expect } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { Wizard } from '../../src/forms/wizard.js';
import { fieldError } from '../../src/ui/form/form.js';
import { Driver, until } from './mount.js';

interface Values {
  name: string;
  domain: string;
}

class WizardElement extends LitElement {
  finished: Values[] = [];
  readonly wizard = new Wizard<Values>({
    host: this,
    initial: { name: '', domain: '' },
    storageKey: 'wizard-test',
    labels: () => ({
      back: 'Back',
      next: 'Continue',
      finish: 'Create',
      position: (step, total) => `Step ${step} of ${total}`,
    }),
    finish: (values) => this.finished.push(values),
    steps: () => [
      { title: 'Name', render: ({ name }, errors) => this.#field('name', name, errors['name'], true) },
      {
        title: 'Domain',
        rules: ({ domain }) => ({
          domain: { invalid: 'Enter a domain, such as example.com.', isValid: () => domain.includes('.') },
        }),
        render: ({ domain }, errors) => this.#field('domain', domain, errors['domain'], false),
      },
      { title: 'Review', render: ({ name, domain }) => html`<p>${name} at ${domain}</p>` },
    ],
  });

  #field(id: keyof Values, value: string, error: string | undefined, required: boolean) {
    return html`<label for=${id}>${id}</label>
      <input
        id=${id}
        ?required=${required}
        .value=${value}
        aria-invalid=${error ? 'true' : 'false'}
        @input=${({ target }: InputEvent) => this.wizard.set({ [id]: (target as HTMLInputElement).value })}
      />
      ${fieldError(`${id}-error`, error)}`;
  }

  override render() {
    return this.wizard.render();
  }
}
customElements.define('wizard-element', WizardElement);

describe('a wizard', () => {
  let page: Driver<WizardElement>;
  const open = async () => {
    page = new Driver(document.createElement('wizard-element') as WizardElement);
    document.body.append(page.element);
    await page.settled();
  };
  const focused = () => page.root.activeElement;
  beforeEach(open);
  afterEach(() => page.element.remove());

  it('validates each step by its constraints, and focuses the first error', async () => {
    await page.press('Continue');
    await until(() => focused()?.id === 'name', 'the focus in the field');
    expect((await page.field('name')).getAttribute('aria-invalid')).to.equal('true');
    await page.says('Step 1 of 3');
    await page.type('name', 'Okta');
    expect((await page.field('name')).getAttribute('aria-invalid')).to.equal('false');
    await page.press('Continue');
    await page.says('Step 2 of 3');
  });

  it('validates each step by its rules', async () => {
    await page.type('name', 'Okta');
    await page.press('Continue');
    await page.type('domain', 'example');
    await page.press('Continue');
    await page.says('Enter a domain, such as example.com.');
    await until(() => focused()?.id === 'domain', 'the focus in the field');
    await page.says('Step 2 of 3');
  });

  it('focuses the heading of the next step and announces its position', async () => {
    await page.type('name', 'Okta');
    await page.press('Continue');
    await until(() => focused()?.textContent === 'Domain', 'the focus on the heading');
    expect(page.all('[role=status]')[0]!.textContent).to.equal('Step 2 of 3');
  });

  it('keeps the values on the way back, and finishes with all of them', async () => {
    expect(page.findButton('Back')).to.equal(undefined);
    await page.type('name', 'Okta');
    await page.press('Continue');
    await page.type('domain', 'example.com');
    await page.press('Back');
    await until(() => focused()?.textContent === 'Name', 'the focus on the heading');
    expect((await page.field('name')).value).to.equal('Okta');
    await page.press('Continue');
    expect((await page.field('domain')).value).to.equal('example.com');
    await page.press('Continue');
    await page.says('Okta at example.com');
    await page.press('Create');
    expect(page.element.finished).to.deep.equal([{ name: 'Okta', domain: 'example.com' }]);
  });

  it('restores the step and the values after a reload, until it is reset', async () => {
    await page.type('name', 'Okta');
    await page.press('Continue');
    await page.says('Step 2 of 3');
    page.element.remove();
    await open();
    await page.says('Step 2 of 3');
    await page.press('Back');
    expect((await page.field('name')).value).to.equal('Okta');
    page.element.wizard.reset();
    await page.settled();
    expect((await page.field('name')).value).to.equal('');
    expect(sessionStorage.length).to.equal(0);
  });
});
