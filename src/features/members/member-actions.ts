import { html, nothing, type LitElement } from 'lit';
import { errorMessage } from '../../i18n/error-message.js';
import { isOrgError, toOrgError, type OrgError } from '../../client/http/errors.js';
import { underKey } from '../../client/http/idempotency-key.js';
import type { Invitation, Member, MemberBatch, Role } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import type { ToastController } from '../../ui/feedback/toast.js';
import type { MemberActionStrings } from './member-actions.strings.js';

type Operation = MemberBatch['operations'][number];

/** A member for which a change failed, and the reason. */
export interface MemberFailure {
  member: Member;
  error: OrgError | { code: string };
}

/** Members in a batch request: small enough to show progress, large enough to keep the number of requests low. */
const BATCH_SIZE = 50;

/**
 * Changes one or many members and stores the result for each. Rows stay pending until the backend confirms the change;
 * failed changes are listed with the reason.
 */
export class MemberActions {
  /** Screen reader announcement of the last action. */
  announcement = '';
  failures: MemberFailure[] = [];
  done = 0;
  /** Members whose removal could not be undone. */
  #unrestored: Member[] = [];
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  readonly #strings: MemberActionStrings;
  readonly #toast: ToastController;
  readonly #pending = new Set<string>();

  constructor(host: LitElement, org: OrgContextController, strings: MemberActionStrings, toast: ToastController) {
    this.#host = host;
    this.#org = org;
    this.#strings = strings;
    this.#toast = toast;
  }

  isPending(userId: string): boolean {
    return this.#pending.has(userId);
  }

  /**
   * Sets the roles that `rolesOf` returns for each member. Throws for a single member, so that the dialog can show the
   * error.
   */
  async setRoles(members: Member[], rolesOf: (member: Member) => string[], roles: readonly Role[]): Promise<void> {
    const [first, ...others] = members.map(rolesOf);
    const roleIds = first!.filter((id) => others.every((ids) => ids.includes(id)));
    const rolesByMember = Object.fromEntries(members.map((member) => [member.userId, rolesOf(member)]));
    if (!(await dispatchBefore(this.#host, 'before-member-roles-update', { members, roleIds, rolesByMember }))) return;
    const done = await this.#runForEach(
      members,
      'member.roles.update',
      (member) => ({ op: 'setRoles', userId: member.userId, roleIds: rolesOf(member) }),
      (organization, member, key) =>
        updateWithETag(member, (etag) =>
          this.#org.client!.members.setRoles(organization, member.userId, rolesOf(member), {
            etag,
            idempotencyKey: key,
          }),
        ),
    );
    if (!done.length) return;
    const held = roles.filter(({ id }) => roleIds.includes(id)).map(({ name }) => name);
    this.#announce(
      done.length === 1
        ? this.#strings.text('rolesSaved', { name: done[0]!.name })
        : this.#strings.text('rolesSavedMany', { count: done.length }),
      held,
    );
    emit(this.#host, 'member-roles-updated', { members: done, roleIds, rolesByMember });
    this.#invalidate();
  }

  /** Removes the members. A toast offers to undo the removal while it is shown. */
  async remove(members: Member[]): Promise<void> {
    if (!(await dispatchBefore(this.#host, 'before-member-remove', { members }))) return;
    const done = await this.#runForEach(
      members,
      'member.remove',
      ({ userId }) => ({ op: 'remove', userId }),
      (organization, member) =>
        updateWithETag(member, (etag) => this.#org.client!.members.remove(organization, member.userId, { etag })),
    );
    if (!done.length) return;
    const text = this.#strings;
    this.announcement =
      done.length === 1
        ? text.text('removed', { name: done[0]!.name })
        : text.text('removedMany', { count: done.length });
    const canUndo = this.#org.can('members:add') && this.#org.supports('addMember');
    this.#toast.show({ text: this.announcement, undo: canUndo ? () => void this.#restore(done) : undefined });
    emit(this.#host, 'member-removed', { members: done });
    this.#invalidate();
  }

  /** Adds an existing user, or invites them if the backend requires consent. Resolves to whether it succeeded. */
  async add(email: string, roleIds: string[], idempotencyKey: string): Promise<boolean> {
    if (!(await dispatchBefore(this.#host, 'before-member-add', { email, roleIds }))) return false;
    const added = await this.#org.client!.members.add(
      this.#org.organizationId!,
      { email, roleIds },
      { idempotencyKey },
    );
    if ('invitedBy' in added) this.#announceInvited(email, added);
    else {
      this.#announce(this.#strings.text('added', { name: added.name }));
      emit(this.#host, 'member-added', { member: added });
    }
    this.#invalidate();
    return true;
  }

  #announceInvited(name: string, invitation: Invitation): void {
    this.#announce(this.#strings.text('invited', { name }));
    emit(this.#host, 'invitation-sent', { invitations: [invitation] });
    this.#org.context?.invalidate(['invitations']);
  }

  /** Renders the failed changes until the viewer dismisses them. */
  renderOutcome() {
    const text = this.#strings;
    if (!this.failures.length) return nothing;
    const again = this.#unrestored;
    const dismiss = () => {
      this.failures = this.#unrestored = [];
      this.#host.requestUpdate();
    };
    const lines = this.failures.slice(0, 20);
    return html`<div class="list-toolbar">
      ${inlineAlert({
        kind: 'warning',
        role: 'alert',
        title: text.text('notDone', { count: this.failures.length }),
        text: html`${this.done ? text.text('doneSome', { done: this.done, total: this.done + this.failures.length }) : nothing}
          <ul class="refusals">
            ${lines.map(({ member, error }) => html`<li>${text.text('notDoneLine', { name: member.name, reason: errorMessage(text, error) })}</li>`)}
          </ul>
          ${this.failures.length > lines.length ? html`<span class="muted">+${this.failures.length - lines.length}</span>` : nothing}`,
        actions: html`${again.length ? html`<button type="button" class="button secondary small" @click=${() => void this.#restore(again)}>${text.common('tryAgain')}</button>` : nothing}<button
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
    const tried = await this.#runForEach(members, 'member.restore', undefined, async (organization, member, key) => {
      const { userId, roles, name } = member;
      const added = await this.#org.client!.members.add(
        organization,
        { userId, roleIds: roles.map(({ id }) => id) },
        { idempotencyKey: key },
      );
      if (!('invitedBy' in added)) return;
      asked.add(member);
      this.#announceInvited(name, added);
    }).catch((cause: unknown): Member[] => {
      this.failures = [{ member: members[0]!, error: toOrgError(cause) }];
      this.done = 0;
      return [];
    });
    const done = tried.filter((member) => !asked.has(member));
    this.#unrestored = this.failures.map(({ member }) => member);
    this.#host.requestUpdate();
    if (!done.length) return;
    const text = this.#strings;
    this.#announce(
      done.length === 1
        ? text.text('restored', { name: done[0]!.name })
        : text.text('restoredMany', { count: done.length }),
    );
    for (const member of done) emit(this.#host, 'member-added', { member });
    this.#invalidate();
  }

  /**
   * Runs a change for each member, in batches if the backend supports them. Resolves to the members that were changed.
   */
  async #runForEach(
    members: Member[],
    operation: string,
    batched: ((member: Member) => Operation) | undefined,
    single: (organization: string, member: Member, key: string) => Promise<unknown>,
  ): Promise<Member[]> {
    const organization = this.#org.organizationId!;
    const done: Member[] = [];
    this.failures = this.#unrestored = [];
    for (const { userId } of members) this.#pending.add(userId);
    this.#host.requestUpdate();
    const nameOf = ({ userId, roles }: Member) =>
      [operation, organization, userId, ...roles.map(({ id }) => id)].join(' ');
    const settle = (member: Member, error?: OrgError | { code: string }) => {
      this.#pending.delete(member.userId);
      if (error) this.failures.push({ member, error });
      else done.push(member);
      this.#host.requestUpdate();
    };
    try {
      if (members.length === 1) {
        await underKey(nameOf(members[0]!), (key) => single(organization, members[0]!, key));
        settle(members[0]!);
      } else if (batched && this.#org.supports('batchMembers')) {
        for (let start = 0; start < members.length; start += BATCH_SIZE) {
          const part = members.slice(start, start + BATCH_SIZE);
          const { items } = await this.#org.client!.members.batch(organization, part.map(batched));
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
    if (members.length > 1 && this.failures.length) {
      const first = this.failures[0]!.error;
      if (isOrgError(first)) emit(this.#host, 'org-error', { operation, error: first });
    }
    this.done = done.length;
    return done;
  }

  #announce(sentence: string, more: string[] = []): void {
    this.announcement = more.length
      ? `${sentence}: ${this.#strings.format('l', (lang) => new Intl.ListFormat(lang)).format(more)}`
      : sentence;
    this.#toast.show({ text: sentence });
    this.#host.requestUpdate();
  }

  #invalidate(): void {
    this.#org.context?.invalidate(['members', 'organization']);
  }
}
