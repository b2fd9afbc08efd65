import { html, nothing, type LitElement } from 'lit';
import { explain } from '../../i18n/error-message.js';
import { isOrgError, toOrgError, type OrgError } from '../../client/http/errors.js';
import { underKey } from '../../client/http/idempotency-key.js';
import type { Invitation, Member, MemberBatch, Role } from '../../contract/index.js';
import { changeShown } from '../../controllers/conditional-update.js';
import type { SessionController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { askBefore } from '../../core/events.js';
import { notice } from '../../ui/feedback/inline-alert.js';
import type { ToastController } from '../../ui/feedback/toast.js';
import type { ChangeWords } from './member-actions.strings.js';

type Operation = MemberBatch['operations'][number];

/** One member that a change was not made for, and why. */
export interface Refusal {
  member: Member;
  error: OrgError | { code: string };
}

/** Requests a batch is cut into: small enough to show progress, large enough to be few. */
const batchSize = 50;

/**
 * Makes changes to members, one or many, and keeps what came of each. Nothing is drawn as done before the backend
 * said so: rows are pending until then, and those that were refused are listed with the reason.
 */
export class MemberChanges {
  /** For screen readers: the last thing that was done. */
  said = '';
  refusals: Refusal[] = [];
  done = 0;
  /** Members whose removal could not be undone. */
  #unrestored: Member[] = [];
  readonly #host: LitElement;
  readonly #session: SessionController;
  readonly #strings: ChangeWords;
  readonly #toast: ToastController;
  readonly #pending = new Set<string>();

  constructor(host: LitElement, session: SessionController, strings: ChangeWords, toast: ToastController) {
    this.#host = host;
    this.#session = session;
    this.#strings = strings;
    this.#toast = toast;
  }

  isPending(userId: string): boolean {
    return this.#pending.has(userId);
  }

  /** Gives each of them the roles that `rolesOf` returns. Throws for a single member, so that the dialog can say why. */
  async setRoles(members: Member[], rolesOf: (member: Member) => string[], roles: readonly Role[]): Promise<void> {
    const [first, ...others] = members.map(rolesOf);
    const roleIds = first!.filter((id) => others.every((ids) => ids.includes(id)));
    const rolesByMember = Object.fromEntries(members.map((member) => [member.userId, rolesOf(member)]));
    if (!(await askBefore(this.#host, 'before-member-roles-update', { members, roleIds, rolesByMember }))) return;
    const done = await this.#all(
      members,
      'member.roles.update',
      (member) => ({ op: 'setRoles', userId: member.userId, roleIds: rolesOf(member) }),
      (organization, member, key) =>
        changeShown(member, (etag) =>
          this.#session.client!.members.setRoles(organization, member.userId, rolesOf(member), {
            etag,
            idempotencyKey: key,
          }),
        ),
    );
    if (!done.length) return;
    const held = roles.filter(({ id }) => roleIds.includes(id)).map(({ name }) => name);
    this.#say(
      done.length === 1
        ? this.#strings.text('rolesSaved', { name: done[0]!.name })
        : this.#strings.text('rolesSavedMany', { count: done.length }),
      held,
    );
    emit(this.#host, 'member-roles-updated', { members: done, roleIds, rolesByMember });
    this.#publish();
  }

  /** Removes them, and offers to add them again for as long as the toast stands. */
  async remove(members: Member[]): Promise<void> {
    if (!(await askBefore(this.#host, 'before-member-remove', { members }))) return;
    const done = await this.#all(
      members,
      'member.remove',
      ({ userId }) => ({ op: 'remove', userId }),
      (organization, member) =>
        changeShown(member, (etag) => this.#session.client!.members.remove(organization, member.userId, { etag })),
    );
    if (!done.length) return;
    const text = this.#strings;
    this.said =
      done.length === 1
        ? text.text('removed', { name: done[0]!.name })
        : text.text('removedMany', { count: done.length });
    const canUndo = this.#session.may('members:add') && this.#session.has('addMember');
    this.#toast.show({ text: this.said, undo: canUndo ? () => void this.#restore(done) : undefined });
    emit(this.#host, 'member-removed', { members: done });
    this.#publish();
  }

  /** Adds an existing user, or invites them where the backend asks first. Resolves to whether it was done. */
  async add(email: string, roleIds: string[], idempotencyKey: string): Promise<boolean> {
    if (!(await askBefore(this.#host, 'before-member-add', { email, roleIds }))) return false;
    const added = await this.#session.client!.members.add(
      this.#session.organizationId!,
      { email, roleIds },
      { idempotencyKey },
    );
    if ('invitedBy' in added) this.#asked(email, added);
    else {
      this.#say(this.#strings.text('added', { name: added.name }));
      emit(this.#host, 'member-added', { member: added });
    }
    this.#publish();
    return true;
  }

  #asked(name: string, invitation: Invitation): void {
    this.#say(this.#strings.text('asked', { name }));
    emit(this.#host, 'invitation-sent', { invitations: [invitation] });
    this.#session.session?.publish(['invitations']);
  }

  /** What was refused, until the person puts it away. */
  renderOutcome() {
    const text = this.#strings;
    if (!this.refusals.length) return nothing;
    const again = this.#unrestored;
    const dismiss = () => {
      this.refusals = this.#unrestored = [];
      this.#host.requestUpdate();
    };
    const lines = this.refusals.slice(0, 20);
    return html`<div class="above">
      ${notice({
        kind: 'warning',
        role: 'alert',
        fact: text.text('notDone', { count: this.refusals.length }),
        text: html`${this.done ? text.text('doneSome', { done: this.done, total: this.done + this.refusals.length }) : nothing}
          <ul class="refusals">
            ${lines.map(({ member, error }) => html`<li>${text.text('notDoneLine', { name: member.name, reason: explain(text, error) })}</li>`)}
          </ul>
          ${this.refusals.length > lines.length ? html`<span class="muted">+${this.refusals.length - lines.length}</span>` : nothing}`,
        ways: html`${again.length ? html`<button type="button" class="button secondary small" @click=${() => void this.#restore(again)}>${text.common('tryAgain')}</button>` : nothing}<button
            type="button"
            class="button secondary small"
            @click=${dismiss}
          >
            ${text.common('dismiss')}
          </button>`,
      })}
    </div>`;
  }

  async #restore(members: Member[]): Promise<void> {
    const asked = new Set<Member>();
    const tried = await this.#all(members, 'member.restore', undefined, async (organization, member, key) => {
      const { userId, roles, name } = member;
      const added = await this.#session.client!.members.add(
        organization,
        { userId, roleIds: roles.map(({ id }) => id) },
        { idempotencyKey: key },
      );
      if (!('invitedBy' in added)) return;
      asked.add(member);
      this.#asked(name, added);
    }).catch((cause: unknown): Member[] => {
      this.refusals = [{ member: members[0]!, error: toOrgError(cause) }];
      this.done = 0;
      return [];
    });
    const done = tried.filter((member) => !asked.has(member));
    this.#unrestored = this.refusals.map(({ member }) => member);
    this.#host.requestUpdate();
    if (!done.length) return;
    const text = this.#strings;
    this.#say(
      done.length === 1
        ? text.text('restored', { name: done[0]!.name })
        : text.text('restoredMany', { count: done.length }),
    );
    for (const member of done) emit(this.#host, 'member-added', { member });
    this.#publish();
  }

  /** Runs one change for each member, in batches where the backend takes them. Resolves to those it was made for. */
  async #all(
    members: Member[],
    operation: string,
    batched: ((member: Member) => Operation) | undefined,
    single: (organization: string, member: Member, key: string) => Promise<unknown>,
  ): Promise<Member[]> {
    const organization = this.#session.organizationId!;
    const done: Member[] = [];
    this.refusals = this.#unrestored = [];
    for (const { userId } of members) this.#pending.add(userId);
    this.#host.requestUpdate();
    const nameOf = ({ userId, roles }: Member) =>
      [operation, organization, userId, ...roles.map(({ id }) => id)].join(' ');
    const settle = (member: Member, error?: OrgError | { code: string }) => {
      this.#pending.delete(member.userId);
      if (error) this.refusals.push({ member, error });
      else done.push(member);
      this.#host.requestUpdate();
    };
    try {
      if (members.length === 1) {
        await underKey(nameOf(members[0]!), (key) => single(organization, members[0]!, key));
        settle(members[0]!);
      } else if (batched && this.#session.has('batchMembers')) {
        for (let start = 0; start < members.length; start += batchSize) {
          const part = members.slice(start, start + batchSize);
          const { items } = await this.#session.client!.members.batch(organization, part.map(batched));
          part.forEach((member, index) => {
            const { status, problem } = items[index] ?? { status: 500 };
            settle(member, status >= 400 ? (problem ?? { code: 'internal_error' }) : undefined);
          });
        }
      } else {
        for (const member of members) {
          await underKey(nameOf(member), (key) => single(organization, member, key)).then(
            () => settle(member),
            (cause: unknown) => settle(member, toOrgError(cause)),
          );
        }
      }
    } catch (cause) {
      const error = toOrgError(cause);
      emit(this.#host, 'org-error', { operation, error });
      if (members.length === 1) {
        this.#pending.clear();
        throw error;
      }
      for (const member of members) if (this.#pending.has(member.userId)) settle(member, error);
    }
    if (members.length > 1 && this.refusals.length) {
      const first = this.refusals[0]!.error;
      if (isOrgError(first)) emit(this.#host, 'org-error', { operation, error: first });
    }
    this.done = done.length;
    return done;
  }

  #say(sentence: string, more: string[] = []): void {
    this.said = more.length
      ? `${sentence}: ${this.#strings.format('l', (lang) => new Intl.ListFormat(lang)).format(more)}`
      : sentence;
    this.#toast.show({ text: sentence });
    this.#host.requestUpdate();
  }

  #publish(): void {
    this.#session.session?.publish(['members', 'organization']);
  }
}
