import { html } from 'lit';
import type { AuditEvent } from '../../contract/index.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Section } from '../../i18n/strings.js';
import { eventSentences } from './event-sentences.strings.js';

type Words = LocalizeController<Section>;
type Sentence = keyof typeof eventSentences;

/** Sign for the place of a name; no sentence contains it. */
const ACTOR = '\u0001';
const TARGET = '\u0002';

/** A sentence of the section `auditLog`, whatever element shows it. */
const sentence = (strings: Words, key: Sentence, values?: Record<string, string>) =>
  strings.textFrom('auditLog', key, eventSentences[key], values);

const write = (strings: Words, { type, outcome }: AuditEvent, actor: string, target: string) => {
  const key = outcome === 'success' ? type : `${type}.tried`;
  return key in eventSentences
    ? sentence(strings, key as Sentence, { actor, target })
    : sentence(strings, 'other', { actor, target, type });
};

/** The name of the actor; events can have none, such as failed logins of unknown accounts. A key is named as one. */
export function actorName(strings: Words, { actor }: AuditEvent): string {
  const name = actor.name || actor.id || sentence(strings, 'someone');
  return actor.kind === 'apiKey' ? sentence(strings, 'apiKeyActor', { name }) : name;
}

const targetName = ({ target }: AuditEvent): string => target.name || target.id;

/** What happened, in one sentence, as text. */
export const eventText = (strings: Words, event: AuditEvent): string =>
  write(strings, event, actorName(strings, event), targetName(event));

/** The same with highlighted names. */
export function eventSentence(strings: Words, event: AuditEvent): unknown {
  return write(strings, event, ACTOR, TARGET)
    .split(/([\u0001\u0002])/)
    .map((part) => {
      if (part === ACTOR) return html`<b class="strong"><bdi>${actorName(strings, event)}</bdi></b>`;
      return part === TARGET ? html`<bdi class="target">${targetName(event)}</bdi>` : part;
    });
}
