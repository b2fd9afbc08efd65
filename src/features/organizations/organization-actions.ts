import type { LitElement } from 'lit';
import type { OrgError } from '../../client/http/errors.js';
import type { Membership, OrganizationRef, ReceivedInvitation } from '../../contract/index.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore, type OrganizationSwitchDetail } from '../../core/events.js';
import type { organizationActions } from './organization-actions.strings.js';
import { MutationController, type Mutation } from '../../controllers/mutation.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { LocalizeController } from '../../i18n/localize.js';

type Place = Pick<OrganizationRef, 'id' | 'displayName'>;

/**
 * Actions of the viewer on their own organizations: switch, pin, accept or decline an invitation. Runs one switch and one
 * answer at a time.
 */
export class OrganizationActions {
  /** Screen reader announcement of the last action. */
  announcement = '';
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  readonly #strings: LocalizeController<typeof organizationActions>;
  readonly #switch: MutationController;
  readonly #answer: MutationController;
  /** The last action, whose error is shown. */
  #last: MutationController | undefined;
  #target: string | undefined;
  #invitation: string | undefined;

  constructor(host: LitElement, org: OrgContextController, strings: LocalizeController<typeof organizationActions>) {
    this.#host = host;
    this.#org = org;
    this.#strings = strings;
    this.#switch = new MutationController(host, org, 'user');
    this.#answer = new MutationController(host, org, 'user');
  }

  /** Error of the last action. */
  get failure(): OrgError | undefined {
    return this.#last?.error;
  }

  /** Id of the organization that the viewer is switching to. */
  get switchingTo(): string | undefined {
    return this.#switch.pending ? this.#target : undefined;
  }

  /** Id of the invitation that is being accepted or declined. */
  get pendingInvitation(): string | undefined {
    return this.#answer.pending ? this.#invitation : undefined;
  }

  /** Hides the error of the last action, also if it arrives later. */
  dismissFailure(): void {
    this.#last = undefined;
    this.#host.requestUpdate();
  }

  /**
   * Switches to another organization. Resolves to `'stayed'` if it is the current one, or if the host prevented the
   * event.
   */
  async switchTo({ id, displayName }: Place): Promise<'went' | 'stayed' | 'failed'> {
    const from = this.#org.organizationId ?? null;
    if (this.#switch.pending) return 'failed';
    if (id === from) return 'stayed';
    const context = this.#org.context!;
    const detail: OrganizationSwitchDetail = { from, to: id };
    if (!(await dispatchBefore(this.#host, 'before-organization-switch', detail))) return 'stayed';
    if (this.#switch.pending) return 'failed';
    this.#target = id;
    const done = await this.#run(this.#switch, {
      operation: 'organization.switch',
      topics: [],
      run: () => context.switchOrganization(id),
      confirmed: () => (this.announcement = this.#strings.text('switched', { name: displayName })),
    });
    return done ? 'went' : 'failed';
  }

  async pin({ organization, pinned }: Membership): Promise<void> {
    const { client } = this.#org;
    await this.#run(new MutationController(this.#host, this.#org, 'user'), {
      operation: 'organization.pin',
      topics: ['organizations'],
      run: () => client!.myOrganizations.update(organization.id, { pinned: !pinned }),
    });
  }

  /** Accepts or declines an invitation. Resolves to whether the backend confirmed it. */
  async answer({ id, organization }: ReceivedInvitation, accept: boolean): Promise<boolean> {
    if (this.#answer.pending) return false;
    const { myInvitations } = this.#org.client!;
    this.#invitation = id;
    const done = await this.#run<unknown>(this.#answer, {
      operation: accept ? 'invitation.accept' : 'invitation.decline',
      topics: ['invitations', 'organizations', 'members'],
      run: () => (accept ? myInvitations.accept(id) : myInvitations.decline(id)),
      confirmed: (_, isCurrent) => {
        if (isCurrent)
          this.announcement = this.#strings.text(accept ? 'accepted' : 'declined', { name: organization.displayName });
        emit(this.#host, accept ? 'invitation-accepted' : 'invitation-declined', { organization });
      },
    });
    return done !== undefined;
  }

  #run<T>(controller: MutationController, mutation: Mutation<T>) {
    this.#last = controller;
    return controller.run(mutation);
  }
}
