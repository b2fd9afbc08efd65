import { watchChanges } from '../../client/live/watch-changes.js';
import { loadRetryPolicy } from '../../client/http/transport.js';
import type { Change } from '../../contract/index.js';
import { RESOURCE_TOPICS, type OrgContext, type ResourceTopic } from '../../core/org-context.js';

/** Milliseconds in which changes are collected, so that a batch of a hundred causes one refresh. */
const BATCH_MS = 250;
/** Milliseconds of absence after which a returning viewer gets fresh data, without live updates. */
const STALE_MS = 10_000;

/** Milliseconds after the first reads in which a stream opens without reading again. */
const OPENING_MS = 3000;

/** Milliseconds until failed reads are repeated, doubled each time up to a minute. */
const RETRY_MS = 2000;

/** Topics that are out of date after a change of a resource. */
const TOPICS_BY_RESOURCE: Record<string, readonly ResourceTopic[]> = {
  organization: ['organization', 'organizations'],
  branding: ['organization', 'branding'],
  member: ['members'],
  role: ['roles', 'members'],
  invitation: ['invitations'],
  domain: ['domains'],
  connection: ['connections'],
  apiKey: ['apiKeys'],
  provisioningToken: ['provisioningTokens'],
  webhook: ['webhooks'],
  integration: ['integrations'],
  import: ['imports'],
  joinRequest: ['joinRequests'],
  securityPolicy: ['securityPolicy'],
};

/** All topics but the session, which a refresh does not concern. */
const CONTENT_TOPICS = RESOURCE_TOPICS.filter((topic) => topic !== 'session');

/**
 * Keeps the data on screen up to date: by the backend's event stream where it has one, otherwise when the viewer
 * returns to the page. A hidden page sends no requests. A switch refreshes the list of organizations in other tabs,
 * which keep their own current organization. `readAt`: time of the first reads, as `performance.now()` returns it. Returns a
 * function that stops the updates.
 */
export function startLiveUpdates(context: OrgContext, readAt: number): () => void {
  // Preloaded, because a module cannot be loaded once the network is down.
  void loadRetryPolicy().catch(() => undefined);
  const stopped = new AbortController();
  let watching: AbortController | undefined;
  let watched: string | undefined;
  let isStreaming = false;
  /** Changes may have happened while no stream was open. */
  let hasMissedEvents = false;
  let lastVisibleAt = Date.now();

  const pendingTopics = new Set<ResourceTopic>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const invalidate = (topics: readonly ResourceTopic[]) => {
    for (const topic of topics) pendingTopics.add(topic);
    timer ??= setTimeout(() => {
      timer = undefined;
      // The page is hidden: the topics stay pending until it becomes visible.
      if (stopped.signal.aborted || document.visibilityState !== 'visible') return;
      const all = [...pendingTopics];
      pendingTopics.clear();
      context.invalidate(all);
    }, BATCH_MS);
  };

  const onChange = async (change: Change) => {
    invalidate(TOPICS_BY_RESOURCE[change.resource] ?? []);
    // The viewer's own permissions are part of the organization.
    if (change.resource !== 'member' || !watched) return;
    const isOwn = await context.organization(watched).then(
      ({ viewer }) => viewer.userId === change.id,
      () => true,
    );
    if (!isOwn) return;
    // Added permissions are only in the next token. Removed ones no longer work already.
    await context.auth.getToken?.({ organization: watched, refresh: true }).catch(() => null);
    invalidate(['organization', 'organizations', 'branding', 'roles', 'invitations']);
  };

  const watch = async () => {
    const id =
      document.visibilityState === 'visible' && !context.signedOut ? (context.organizationId ?? undefined) : undefined;
    if (id === watched) return;
    watching?.abort();
    watched = id;
    if (!id) return;
    const { signal } = (watching = new AbortController());
    const capabilities = await context.capabilities().catch(() => undefined);
    if (signal.aborted || !capabilities?.features.liveChanges) return;
    const onOpen = () => {
      isStreaming = true;
      // Changes that happened without a connection are found by reading again.
      if (hasMissedEvents || performance.now() - readAt > OPENING_MS) invalidate(CONTENT_TOPICS);
      hasMissedEvents = true;
    };
    await watchChanges(context.client, id, {
      signal,
      onOpen,
      onClose: () => (isStreaming = false),
      onChange: (change) => void onChange(change),
    }).catch(() => {
      // The viewer may have lost access; the elements show it after reading again.
      isStreaming = false;
      if (!signal.aborted) invalidate(CONTENT_TOPICS);
    });
  };

  let attempts = 0;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let failedAt = 0;
  const scheduleRetry = () => {
    // Reads have succeeded since the last failure.
    if (Date.now() - failedAt > 120_000) attempts = 0;
    failedAt = Date.now();
    retryTimer ??= setTimeout(retry, Math.min(RETRY_MS * 2 ** attempts++, 60_000));
  };
  const retry = () => {
    clearTimeout(retryTimer);
    retryTimer = undefined;
    context.unreached = false;
    invalidate(CONTENT_TOPICS);
  };
  context.onUnreached = scheduleRetry;
  if (context.unreached) scheduleRetry();

  const onVisible = () => {
    if (document.visibilityState === 'visible' && !isStreaming && Date.now() - lastVisibleAt > STALE_MS)
      invalidate(CONTENT_TOPICS);
    if (pendingTopics.size) invalidate([]);
    onBlur();
    void watch();
  };
  const onBlur = () => (lastVisibleAt = Date.now());

  const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('org-elements') : undefined;
  tabs?.addEventListener('message', ({ data }) => data === 'organizations' && invalidate(['organizations']));
  let organization = context.organizationId;
  let signedOut = context.signedOut;
  const unsubscribe = context.subscribe(() => {
    if (context.organizationId !== organization && organization) tabs?.postMessage('organizations');
    organization = context.organizationId;
    if (context.signedOut !== signedOut) watched = undefined;
    signedOut = context.signedOut;
    void watch();
  });

  document.addEventListener('visibilitychange', onVisible, { signal: stopped.signal });
  addEventListener('focus', onVisible, { signal: stopped.signal });
  addEventListener('blur', onBlur, { signal: stopped.signal });
  addEventListener('online', () => context.unreached && retry(), { signal: stopped.signal });
  stopped.signal.addEventListener('abort', () => {
    watching?.abort();
    clearTimeout(timer);
    clearTimeout(retryTimer);
    context.onUnreached = undefined;
    unsubscribe();
    tabs?.close();
  });
  void watch();
  return () => stopped.abort();
}
