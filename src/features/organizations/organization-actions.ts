import type { LitElement } from 'lit';
import { toOrgError, type OrgError } from '../../client/http/errors.js';
import type { Membership, Organization, OrganizationRef, ReceivedInvitation } from '../../contract/index.js';
import { emit } from '../../core/emit.js';
import { askBefore, type OrgSwitchDetail } from '../../core/events.js';
import type { organizationDeeds } from '../../i18n/en/organization-actions.js';
import type { SessionController } from '../../controllers/org-context.js';
import type { StringsController } from '../../i18n/localize.js';

type Place = Pick<OrganizationRef, 'id' | 'displayName'>;

/** What people do with their own organizations: go there, pin, answer an invitation. One thing at a time. */
export class OrganizationDeeds {
  /** For screen readers: the last thing that was done. */
  said = '';
  failure: OrgError | undefined;
  /** Id of the organization that is being gone to. */
  switchingTo: string | undefined;
  /** Id of the invitation that is being answered. */
  answering: string | undefined;
  readonly #host: LitElement;
  readonly #session: SessionController;
  readonly #strings: StringsController<typeof organizationDeeds>;

  constructor(host: LitElement, session: SessionController, strings: StringsController<typeof organizationDeeds>) {
    this.#host = host;
    this.#session = session;
    this.#strings = strings;
  }

  /** Goes to another organization. `stayed`: it is the current one, or the host does it itself. */
  async switchTo({ id, displayName }: Place): Promise<'went' | 'stayed' | 'failed'> {
    const from = this.#session.organizationId ?? null;
    if (this.switchingTo) return 'failed';
    if (id === from) return 'stayed';
    const session = this.#session.session!;
    if (!(await askBefore(this.#host, 'before-org-switch', { from, to: id } satisfies OrgSwitchDetail)))
      return 'stayed';
    this.switchingTo = id;
    const went = await this.#attempt('organization.switch', async () => {
      await session.switchOrganization(id);
      this.said = this.#strings.text('switched', { name: displayName });
    });
    this.switchingTo = undefined;
    this.#host.requestUpdate();
    return went ? 'went' : 'failed';
  }

  pin({ organization, pinned }: Membership): Promise<boolean> {
    return this.#attempt('organization.pin', async () => {
      await this.#session.client!.myOrganizations.update(organization.id, { pinned: !pinned });
      this.#session.session?.publish(['organizations']);
    });
  }

  /** Accepts or declines; resolves to whether the backend confirmed it. */
  async answer({ id, organization }: ReceivedInvitation, accept: boolean): Promise<boolean> {
    if (this.answering) return false;
    const { client, session } = this.#session;
    this.answering = id;
    const answered = await this.#attempt(accept ? 'invitation.accept' : 'invitation.decline', async () => {
      if (accept) await client!.myInvitations.accept(id);
      else await client!.myInvitations.decline(id);
      this.said = this.#strings.text(accept ? 'accepted' : 'declined', { name: organization.displayName });
      emit(this.#host, accept ? 'invitation-accepted' : 'invitation-declined', { organization });
      session!.publish(['invitations', 'organizations', 'members']);
    });
    this.answering = undefined;
    this.#host.requestUpdate();
    return answered;
  }

  /** Says that an organization was created. */
  created(organization: Organization): void {
    emit(this.#host, 'organization-created', { organization });
    this.#session.session?.publish(['organizations']);
  }

  async #attempt(operation: string, change: () => Promise<void>): Promise<boolean> {
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      await change();
      return true;
    } catch (cause) {
      this.failure = toOrgError(cause);
      emit(this.#host, 'org-error', { operation, error: this.failure });
      return false;
    } finally {
      this.#host.requestUpdate();
    }
  }
}
