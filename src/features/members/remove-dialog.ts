import { html, nothing } from 'lit';
import type { Member, RemovalImpact } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { FormDialog } from '../../forms/form-dialog.js';
import type { MemberActionStrings } from './member-actions.strings.js';
import type { MemberActions } from './member-actions.js';

interface Removal {
  members: Member[];
  impact?: RemovalImpact;
}

/** Dialog that confirms the removal of members and explains its consequences. */
export class RemoveMembersDialog {
  readonly #org: OrgContextController;
  readonly #strings: MemberActionStrings;
  readonly #actions: MemberActions;
  readonly #dialog: FormDialog<Removal>;

  constructor(org: OrgContextController, strings: MemberActionStrings, actions: MemberActions) {
    this.#org = org;
    this.#strings = strings;
    this.#actions = actions;
    this.#dialog = actions.createDialog();
  }

  open(members: Member[]): void {
    const removal = { members };
    this.#dialog.open(removal);
    void this.#loadImpact(removal);
  }

  render() {
    const removal = this.#dialog.subject;
    if (!removal) return nothing;
    const { members, impact } = removal;
    const text = this.#strings;
    const count = members.length;
    const { name } = members[0]!;
    const rest = count - 8;
    return this.#dialog.render({
      title: count === 1 ? text.text('removeOneTitle', { name }) : text.text('removeTitle', { count }),
      submitLabel: count === 1 ? text.text('removeOne', { name }) : text.text('removeCount', { count }),
      pendingLabel: text.text('removing'),
      danger: true,
      focusCancel: true,
      submit: () => this.#remove(members),
      body: html`
        <p>${text.text('removeText', { organization: this.#org.organization?.displayName ?? '' })}</p>
        ${
          count > 1
            ? html`<ul class="names">
                ${members.slice(0, 8).map((member) => html`<li class="truncate" dir="auto">${member.name} <span class="muted">${member.email}</span></li>`)}${rest > 0 ? html`<li class="muted">+${text.number(rest)}</li>` : nothing}
              </ul>`
            : nothing
        }
        ${
          impact?.items.length
            ? html`<ul class="names">
                ${impact.items.map((item) => html`<li>${item.label} <span class="muted">${text.number(item.count)}</span></li>`)}
              </ul>`
            : nothing
        }
      `,
    });
  }

  async #loadImpact(removal: Removal): Promise<void> {
    const [member, ...others] = removal.members;
    if (others.length || !this.#org.supports('removalImpact')) return;
    const impact = await this.#org
      .client!.members.removalImpact(this.#org.organizationId!, member!.userId)
      .catch(() => undefined);
    if (impact && removal === this.#dialog.subject) this.#dialog.replace({ ...removal, impact });
  }

  /** Removes one member in the dialog, so that it can show the error; several in the list. */
  #remove(members: Member[]): void {
    const mutation = this.#actions.remove(members);
    if (members.length === 1) return void this.#dialog.run(mutation);
    this.#dialog.close();
    void this.#actions.runInBackground(mutation);
  }
}
