import { html, nothing, type LitElement } from 'lit';
import { errorMessage } from '../../i18n/error-message.js';
import { isOrgError, type OrgError } from '../../client/http/errors.js';
import { underKey } from '../../client/http/idempotency-key.js';
import type { Invitation, Member, MemberBatch, Role } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import { MutationController, type Mutation } from '../../controllers/mutation.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { captureScope } from '../../controllers/scope.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import type { ToastController } from '../../ui/feedback/toast.js';
import type { MemberActionStrings } from './member-actions.strings.js';
import { changeEachMember, type MemberFailure } from './change-members.js';

type Operation = MemberBatch['operations'][number];

/** Failed changes of the last action. */
interface Outcome {
  failures: MemberFailure[];
  done: number;
  /** Members whose removal could not be undone. */
  unrestored: Member[];
  isCurrent: () => boolean;
}

interface MemberChange {
  operation: string;
  /** The change as part of a batch; `undefined` if it cannot be batched. */
  batched?: (member: Member) => Operation;
  single: (organization: string, member: Member, key: string) => Promise<unknown>;
}

/**
 * Changes of one or many members. Rows stay pending until the backend confirms the change; failed changes of several members
 * are listed with the reason. Dialogs run the change of a single member, and show its error.
 */
export class MemberActions {
  /** Screen reader announcement of the last action. */
  announcement = '';
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  readonly #strings: MemberActionStrings;
  readonly #toast: ToastController;
  readonly #running = new Set<{ organization: string; userIds: Set<string> }>();
  #outcome: Outcome | undefined;

  constructor(host: LitElement, org: OrgContextController, strings: MemberActionStrings, toast: ToastController) {
    this.#host = host;
    this.#org = org;
    this.#strings = strings;
    this.#toast = toast;
  }

  isPending(userId: string): boolean {
    for (const { organization, userIds } of this.#running)
      if (organization === this.#org.organizationId && userIds.has(userId)) return true;
    return false;
  }

  /** Creates a dialog whose change this object describes. */
  createDialog<Subject>(): FormDialog<Subject> {
    return new FormDialog<Subject>({ host: this.#host, org: this.#org, strings: this.#strings });
  }

  /** Captures the current organization and user, for input that belongs to them. */
  captureScope(): () => boolean {
    return captureScope(this.#org);
  }

  /** Runs a change of several members without a dialog. */
  async runInBackground<T>(mutation: Mutation<T>): Promise<void> {
    await new MutationController(this.#host, this.#org).run(mutation);
  }

  /** Sets the roles that `rolesOf` returns for each member. */
  setRoles(
    members: Member[],
    rolesOf: (member: Member) => string[],
    roles: readonly Role[],
  ): Mutation<Member[], Member> {
    const after = new Map(members.map((member) => [member.userId, rolesOf(member)]));
    const [first, ...others] = after.values();
    const roleIds = first!.filter((id) => others.every((ids) => ids.includes(id)));
    const rolesByMember = Object.fromEntries(after);
    const { organizationId } = this.#org;
    const client = this.#org.client!;
    return {
      operation: 'member.roles.update',
      topics: ['members', 'organization'],
      before: () => dispatchBefore(this.#host, 'before-member-roles-update', { members, roleIds, rolesByMember }),
      run: () =>
        this.#run(members, {
          operation: 'member.roles.update',
          batched: ({ userId }) => ({ op: 'setRoles', userId, roleIds: after.get(userId)! }),
          single: (organization, member) =>
            updateWithETag(member, (etag) =>
              client.members.setRoles(organization, member.userId, after.get(member.userId)!, { etag }),
            ),
        }),
      reload: () => client.members.get(organizationId!, members[0]!.userId),
      confirmed: (done, isCurrent) => {
        if (!done.length) return;
        emit(this.#host, 'member-roles-updated', { members: done, roleIds, rolesByMember });
        if (!isCurrent) return;
        const held = roles.filter(({ id }) => roleIds.includes(id)).map(({ name }) => name);
        this.#announce(
          done.length === 1
            ? this.#strings.text('rolesSaved', { name: done[0]!.name })
            : this.#strings.text('rolesSavedMany', { count: done.length }),
          held,
        );
      },
    };
  }

  /** Removes the members. A toast offers to undo the removal while it is shown. */
  remove(members: Member[]): Mutation<Member[]> {
    const client = this.#org.client!;
    return {
      operation: 'member.remove',
      topics: ['members', 'organization'],
      before: () => dispatchBefore(this.#host, 'before-member-remove', { members }),
      run: () =>
        this.#run(members, {
          operation: 'member.remove',
          batched: ({ userId }) => ({ op: 'remove', userId }),
          single: (organization, member) =>
            updateWithETag(member, (etag) => client.members.remove(organization, member.userId, { etag })),
        }),
      confirmed: (done, isCurrent) => {
        if (!done.length) return;
        emit(this.#host, 'member-removed', { members: done });
        if (isCurrent) this.#announceRemoved(done);
      },
    };
  }

  /** Adds an existing user, or invites them if the backend requires consent. */
  add(email: string, roleIds: string[]): Mutation<Member | Invitation> {
    const { client, organizationId } = this.#org;
    return {
      operation: 'member.add',
      input: { email, roleIds },
      topics: ['members', 'organization'],
      before: () => dispatchBefore(this.#host, 'before-member-add', { email, roleIds }),
      run: (idempotencyKey) => client!.members.add(organizationId!, { email, roleIds }, { idempotencyKey }),
      confirmed: (added, isCurrent) => {
        if ('invitedBy' in added) return this.#invited(email, added, isCurrent);
        emit(this.#host, 'member-added', { member: added });
        if (isCurrent) this.#announce(this.#strings.text('added', { name: added.name }));
      },
    };
  }

  #invited(name: string, invitation: Invitation, isCurrent: boolean): void {
    emit(this.#host, 'invitation-sent', { invitations: [invitation] });
    this.#org.context?.invalidate(['invitations']);
    if (isCurrent) this.#announce(this.#strings.text('invited', { name }));
  }

  /** Renders the failed changes until the viewer dismisses them. */
  renderOutcome() {
    const text = this.#strings;
    if (!this.#outcome?.isCurrent()) return nothing;
    const { failures, done, unrestored } = this.#outcome;
    const dismiss = () => {
      this.#outcome = undefined;
      this.#host.requestUpdate();
    };
    const lines = failures.slice(0, 20);
    return html`<div class="list-toolbar">
      ${inlineAlert({
        kind: 'warning',
        role: 'alert',
        title: text.text('notDone', { count: failures.length }),
        text: html`${done ? text.text('doneSome', { done, total: done + failures.length }) : nothing}
          <ul class="refusals">
            ${lines.map(({ member, error }) => html`<li>${text.text('notDoneLine', { name: member.name, reason: errorMessage(text, error) })}</li>`)}
          </ul>
          ${failures.length > lines.length ? html`<span class="muted">+${failures.length - lines.length}</span>` : nothing}`,
        actions: html`${unrestored.length ? html`<button type="button" class="button secondary small" @click=${() => void this.#restore(unrestored)}>${text.common('tryAgain')}</button>` : nothing}<button
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
    const asked = new Map<Member, Invitation>();
    const client = this.#org.client!;
    await this.runInBackground<Member[]>({
      operation: 'member.restore',
      topics: ['members', 'organization'],
      run: () =>
        this.#run(members, {
          operation: 'member.restore',
          single: async (organization, member, idempotencyKey) => {
            const { userId, roles } = member;
            const roleIds = roles.map(({ id }) => id);
            const added = await client.members.add(organization, { userId, roleIds }, { idempotencyKey });
            if ('invitedBy' in added) asked.set(member, added);
          },
        }),
      confirmed: (tried, isCurrent) => {
        for (const [{ name }, invitation] of asked) this.#invited(name, invitation, isCurrent);
        const done = tried.filter((member) => !asked.has(member));
        for (const member of done) emit(this.#host, 'member-added', { member });
        if (!done.length || !isCurrent) return;
        const text = this.#strings;
        this.#announce(
          done.length === 1
            ? text.text('restored', { name: done[0]!.name })
            : text.text('restoredMany', { count: done.length }),
        );
      },
    });
  }

  /**
   * Runs a change for each member. Resolves to the members that were changed, and lists the others. Throws the error of a
   * single member, except for an undo, which has no dialog that could show it.
   */
  async #run(members: Member[], { operation, batched, single }: MemberChange): Promise<Member[]> {
    const organization = this.#org.organizationId!;
    const isCurrent = captureScope(this.#org);
    const run = { organization, userIds: new Set(members.map(({ userId }) => userId)) };
    this.#running.add(run);
    this.#outcome = undefined;
    this.#host.requestUpdate();
    const send = (member: Member) =>
      underKey(JSON.stringify([operation, organization, member.userId, member.roles.map(({ id }) => id)]), (key) =>
        single(organization, member, key),
      );
    try {
      if (members.length === 1 && batched) {
        await send(members[0]!);
        return members;
      }
      const { done, failures } = await changeEachMember({
        members,
        send,
        batched: batched && this.#org.supports('batchMembers') ? batched : undefined,
        client: this.#org.client!,
        organization,
        settled: ({ userId }) => {
          run.userIds.delete(userId);
          this.#host.requestUpdate();
        },
      });
      if (failures.length) this.#noteFailures(operation, failures, done, isCurrent);
      return done;
    } finally {
      this.#running.delete(run);
    }
  }

  #noteFailures(operation: string, failures: MemberFailure[], done: Member[], isCurrent: () => boolean): void {
    const unrestored = operation === 'member.restore' ? failures.map(({ member }) => member) : [];
    this.#outcome = { failures, done: done.length, unrestored, isCurrent };
    const error = failures.map((failure) => failure.error).find((one): one is OrgError => isOrgError(one));
    if (error) emit(this.#host, 'org-error', { operation, error });
  }

  #announceRemoved(members: Member[]): void {
    const text = this.#strings;
    this.announcement =
      members.length === 1
        ? text.text('removed', { name: members[0]!.name })
        : text.text('removedMany', { count: members.length });
    const canUndo = this.#org.can('members:add') && this.#org.supports('addMember');
    this.#toast.show({
      text: this.announcement,
      undo: canUndo ? () => void this.#restore(members) : undefined,
      isCurrent: captureScope(this.#org),
    });
  }

  #announce(sentence: string, more: string[] = []): void {
    this.announcement = more.length
      ? `${sentence}: ${this.#strings.format('l', (lang) => new Intl.ListFormat(lang)).format(more)}`
      : sentence;
    this.#toast.show({ text: sentence, isCurrent: captureScope(this.#org) });
    this.#host.requestUpdate();
  }
}
