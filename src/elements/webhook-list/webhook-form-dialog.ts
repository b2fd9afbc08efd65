import { html, nothing } from 'lit';
import type { OrgError } from '../../client/http/errors.js';
import type { Webhook, WebhookUpdate } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import type { FieldRules } from '../../forms/validation.js';
import { fieldError } from '../../ui/form/form.js';
import { EVENTS_ID, eventPicker } from './event-picker.js';
import { findWebhook, withoutSecret, type WebhookDialogOptions } from './webhook-dialog.types.js';

/** State of one opening. */
interface WebhookEdit {
  /** `undefined` for a new webhook. */
  webhook: Webhook | undefined;
  name: string;
  url: string;
  isAll: boolean;
  /** Selected event types, which count unless `isAll`. */
  chosen: Set<string>;
  query: string;
}

interface TextField {
  id: string;
  label: string;
  hint: string;
  value: string;
  type: 'text' | 'url';
  maxLength: number;
  change: (value: string) => void;
}

/** Dialog that adds an endpoint, or changes its name, URL and events. */
export class WebhookFormDialog {
  readonly #options: WebhookDialogOptions;
  readonly #dialog: FormDialog<WebhookEdit>;

  constructor(options: WebhookDialogOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#dialog = new FormDialog({ host, org, strings });
  }

  create(): void {
    this.#dialog.open({ webhook: undefined, name: '', url: '', isAll: true, chosen: new Set(), query: '' });
  }

  edit(webhook: Webhook): void {
    const { name, url, eventTypes } = webhook;
    this.#dialog.open({ webhook, name, url, isAll: !eventTypes, chosen: new Set(eventTypes), query: '' });
  }

  render() {
    const edit = this.#dialog.subject;
    if (!edit) return nothing;
    const { strings: text } = this.#options;
    const { webhook } = edit;
    return this.#dialog.render({
      title: webhook ? text.text('editTitle', { name: webhook.name }) : text.text('add'),
      submitLabel: text.text(webhook ? 'save' : 'add'),
      pendingLabel: text.text(webhook ? 'saving' : 'adding'),
      alertTitle: webhook && text.common('notSaved'),
      conflict: text.text('changedMeanwhile'),
      rules: this.#rules(edit),
      submit: () => void (webhook ? this.#save(edit, webhook) : this.#create(edit)),
      body: html`${this.#renderFields(edit)} ${this.#renderEvents(edit)}`,
    });
  }

  #rules(edit: WebhookEdit): FieldRules {
    const { strings: text } = this.#options;
    const refusedUrl = ({ errors }: OrgError) => {
      const code = errors.find(({ pointer }) => pointer === '/url')?.code;
      if (code === 'not_https') return text.text('notHttps');
      return code === 'private_address' ? text.text('privateAddress') : undefined;
    };
    return {
      'webhook-name': {
        invalid: text.text('nameMissing'),
        isValid: () => edit.name.trim() !== '',
        pointer: '/name',
      },
      'webhook-url': {
        invalid: text.text('urlInvalid'),
        isValid: () => isWebAddress(edit.url.trim()),
        pointer: '/url',
        refused: refusedUrl,
      },
      [EVENTS_ID]: {
        invalid: text.text('eventsMissing'),
        isValid: () => edit.isAll || edit.chosen.size > 0,
        pointer: '/eventTypes',
      },
    };
  }

  #renderFields(edit: WebhookEdit) {
    const { strings: text } = this.#options;
    return html`${this.#renderField({
      id: 'webhook-name',
      label: text.text('name'),
      hint: text.text('nameHint'),
      value: edit.name,
      type: 'text',
      maxLength: 100,
      change: (value) => (edit.name = value),
    })}
    ${this.#renderField({
      id: 'webhook-url',
      label: text.text('url'),
      hint: text.text('urlHint'),
      value: edit.url,
      type: 'url',
      maxLength: 2048,
      change: (value) => (edit.url = value),
    })}`;
  }

  #renderField({ id, label, hint, value, type, maxLength, change }: TextField) {
    const error = this.#dialog.errors[id];
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        class="input"
        type=${type}
        dir=${type === 'url' ? 'ltr' : nothing}
        required
        ?autofocus=${type === 'text'}
        maxlength=${maxLength}
        autocomplete="off"
        spellcheck="false"
        .value=${value}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${error ? `${id}-error ${id}-hint` : `${id}-hint`}
        @input=${({ target }: InputEvent) => {
          change((target as HTMLInputElement).value);
          this.#dialog.changed();
        }}
      />
      ${fieldError(`${id}-error`, error)}
      <span class="hint" id="${id}-hint">${hint}</span>
    </div>`;
  }

  #renderEvents(edit: WebhookEdit) {
    const { strings: text } = this.#options;
    const choose = (isAll: boolean) => {
      edit.isAll = isAll;
      this.#dialog.changed();
    };
    return html`<fieldset class="choices">
      <legend class="label">${text.text('eventsToSend')}</legend>
      <label class="check">
        <input type="radio" name="events" .checked=${edit.isAll} @change=${() => choose(true)} />
        <span>${text.text('allEvents')}</span>
        <span class="hint">${text.text('allHint')}</span>
      </label>
      <label class="check">
        <input type="radio" name="events" .checked=${!edit.isAll} @change=${() => choose(false)} />
        <span>${text.text('someEvents')}</span>
      </label>
      ${edit.isAll ? nothing : this.#renderPicker(edit)}
    </fieldset>`;
  }

  /** Types that the webhook has and the backend no longer names stay in the list. */
  #renderPicker(edit: WebhookEdit) {
    const { host, org, strings } = this.#options;
    const known = org.capabilities?.webhooks?.eventTypes ?? [];
    return eventPicker({
      strings,
      types: [...new Set([...known, ...(edit.webhook?.eventTypes ?? [])])],
      chosen: edit.chosen,
      query: edit.query,
      error: this.#dialog.errors[EVENTS_ID],
      search: (query) => {
        edit.query = query;
        host.requestUpdate();
      },
      select: (types, selected) => {
        for (const type of types)
          if (selected) edit.chosen.add(type);
          else edit.chosen.delete(type);
        this.#dialog.changed();
      },
    });
  }

  async #create({ name, url, isAll, chosen }: WebhookEdit): Promise<void> {
    const { host, org, showSecret } = this.#options;
    const body = { name: name.trim(), url: url.trim(), ...(!isAll && { eventTypes: [...chosen] }) };
    await this.#dialog.run({
      operation: 'webhook.create',
      topics: ['webhooks'],
      input: body,
      before: () => dispatchBefore(host, 'before-webhook-create', body),
      run: (idempotencyKey) => org.client!.webhooks.create(org.organizationId!, body, { idempotencyKey }),
      confirmed: (webhook, isCurrent) => {
        emit(host, 'webhook-created', { webhook: withoutSecret(webhook) });
        // Also if the dialog was closed meanwhile: the webhook exists.
        if (isCurrent) showSecret(webhook, 'createdTitle');
      },
    });
  }

  async #save(edit: WebhookEdit, webhook: Webhook): Promise<void> {
    const { host, org, strings, done } = this.#options;
    const changes = changesOf(edit, webhook);
    const { conflict } = await this.#dialog.run({
      operation: 'webhook.update',
      topics: ['webhooks'],
      before: () => dispatchBefore(host, 'before-webhook-update', { webhook, changes }),
      run: () =>
        updateWithETag(webhook, (etag) =>
          org.client!.webhooks.update(org.organizationId!, webhook.id, changes, { etag }),
        ),
      reload: () => findWebhook(org, webhook),
      confirmed: (changed, isCurrent) => {
        emit(host, 'webhook-updated', { webhook: changed });
        if (isCurrent) done(strings.text('saved', { name: changed.name }));
      },
    });
    if (conflict) this.#dialog.replace({ ...edit, webhook: conflict.fresh as Webhook });
  }
}

/** Whether the text is a URL of the web. The backend decides whether it accepts it. */
const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:\/\//i.test(text);

/** The changed fields. */
function changesOf({ name, url, isAll, chosen }: WebhookEdit, webhook: Webhook): WebhookUpdate {
  const { eventTypes } = webhook;
  const isSame = isAll
    ? !eventTypes
    : eventTypes?.length === chosen.size && eventTypes.every((type) => chosen.has(type));
  return {
    ...(name.trim() !== webhook.name && { name: name.trim() }),
    ...(url.trim() !== webhook.url && { url: url.trim() }),
    ...(!isSame && { eventTypes: isAll ? null : [...chosen] }),
  };
}
