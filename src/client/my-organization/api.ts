import type { RoleRef } from '../../contract/index.js';
import type { Shape } from '../http/response-shapes.js';
import { path, type Resource } from '../http/resource.js';
import type { ApiRequest, RequestOptions } from '../http/types.js';
import { createOrgError } from '../http/errors.js';
import type { createAccessTokens } from './access-token.js';
import { MAX_PAGE_SIZE } from './scopes.js';
import type { Checkpoint, OrganizationDetails, OrganizationMember, OrganizationRole } from './types.js';

/** Milliseconds for which roles and the account of the viewer are remembered. */
const MAX_AGE = 60_000;
/** Milliseconds for which several elements that render at once share the details. */
const MAX_AGE_OF_DETAILS = 1000;

export interface Account {
  userId: string;
  name: string;
  email: string;
  picture?: string;
  roles: RoleRef[];
}

/** What the resources of the My Organization API share. `organization` is the one that the token has to be for. */
export function createApi({ call }: Pick<Resource, 'call'>, session: ReturnType<typeof createAccessTokens>['session']) {
  const known = new Map<string, { until: number; answer: Promise<unknown> }>();

  const send = <T>(organization: string, request: ApiRequest, options?: RequestOptions) =>
    call<T>({ ...request, organization }, options);

  const read = <T>(organization: string, names: string[], shape: Shape, options?: RequestOptions, query?: object) =>
    send<T>(organization, { ...path(...names), query, shape }, options);

  /** Sends a POST. The API has no idempotency keys, so that it is not repeated when its response is lost. */
  const post = <T>(organization: string, names: string[], body: unknown, options?: RequestOptions) =>
    send<T>(organization, { ...path(...names), method: 'POST', body, once: true }, options);

  /** Reads all pages of a short list. */
  const readAll = async <K extends string, T>(
    organization: string,
    names: string[],
    key: K,
    options?: RequestOptions,
  ) => {
    const all: T[] = [];
    let from: string | undefined;
    do {
      const query = { take: MAX_PAGE_SIZE, from };
      const page = await read<Record<K, T[]> & Checkpoint>(
        organization,
        names,
        { [key]: [{ id: null }] },
        options,
        query,
      );
      all.push(...page[key]);
      const next = page.next ?? undefined;
      from = next === from || !page[key].length ? undefined : next;
    } while (from !== undefined);
    return all;
  };

  /** Runs `load` once for all callers within `maxAge`. Failures are not remembered. */
  const remember = <T>(key: string, load: () => Promise<T>, maxAge = MAX_AGE): Promise<T> => {
    const found = known.get(key);
    if (found && found.until > Date.now()) return found.answer as Promise<T>;
    const entry = { until: Date.now() + maxAge, answer: load() };
    known.set(key, entry);
    entry.answer.catch(() => known.get(key) === entry && known.delete(key));
    return entry.answer;
  };

  /** The roles that the tenant has made visible to the organization. */
  const roles = (organization: string) =>
    remember(`roles ${organization}`, () => readAll<'roles', OrganizationRole>(organization, ['roles'], 'roles'));

  return {
    session,
    details: (organization: string) =>
      remember(
        `details ${organization}`,
        () =>
          read<OrganizationDetails>(organization, ['details'], { id: null, name: '', display_name: '', branding: {} }),
        MAX_AGE_OF_DETAILS,
      ),
    forgetDetails: (organization: string) => known.delete(`details ${organization}`),
    send,
    read,
    post,
    readAll,
    roles,
    /** The name of each of these roles. Without the scope to read roles, their ids. */
    roleRefs: async (organization: string, ids: string[] = []): Promise<RoleRef[]> => {
      const canRead = async () =>
        ids.length > 0 && (await session(organization)).scopes.has('read:my_org:member_roles');
      // Names are not worth the failure of a change that has been made.
      const all = await canRead()
        .then((may) => (may ? roles(organization) : []))
        .catch((): OrganizationRole[] => []);
      return ids.map((id) => ({ id, name: all.find((role) => role.id === id)?.name ?? id }));
    },
    /** The viewer. The name and the address need the scope to read members, because access tokens do not contain them. */
    account: async (organization?: string): Promise<Account> => {
      const { userId, organization: current, scopes } = await session(organization);
      const nameless = { userId, name: '', email: '', roles: [] };
      if (!scopes.has('read:my_org:members')) return nameless;
      return remember(`account ${current} ${userId}`, () =>
        read<OrganizationMember>(current, ['members', userId], { user_id: null, roles: [] }).then(
          ({ name, nickname, email = '', picture, roles = [] }) => ({
            userId,
            name: name ?? nickname ?? email,
            email,
            picture,
            roles: roles.map(({ id, name }) => ({ id, name })),
          }),
          // A member who was removed keeps the token until it expires.
          (cause: { status?: number }) => {
            if (cause.status === 404 || cause.status === 403) return nameless;
            throw cause;
          },
        ),
      );
    },
  };
}

export type MyOrganizationApi = ReturnType<typeof createApi>;

/** Rejects an operation that the API does not have. Elements do not call it, because the capabilities exclude it. */
export const unsupported = (): Promise<never> =>
  Promise.reject(
    createOrgError({
      code: 'feature_disabled',
      status: 403,
      message: 'Auth0’s My Organization API does not support this',
    }),
  );

/** Rejects a query that the API does not have. */
export const unsupportedQuery = (): Promise<never> =>
  Promise.reject(
    createOrgError({
      code: 'unsupported_query',
      status: 400,
      message: 'Auth0’s My Organization API can neither search nor sort',
    }),
  );
