import { watchChanges } from '../../client/live/watch-changes.js';
import { loadRecovery } from '../../client/http/transport.js';
import type { Change } from '../../contract/index.js';
import { RESOURCE_TOPICS, type OrgContext, type ResourceTopic } from '../../core/org-context.js';
import type { OrgProvider } from './org-provider.js';
import { applyBranding } from './apply-branding.js';

/** Milliseconds in which changes are gathered: a batch of a hundred is one refresh. */
const gathering = 250;
/** Milliseconds after which somebody who comes back to the page wants to see it fresh, where nothing is live. */
const staleAfter = 10_000;

/** Milliseconds until what did not reach the backend is read again, doubled each time up to a minute. */
const unreachedDelay = 2000;

/** What is out of date after a change of this kind. */
const topicsOf: Record<string, readonly ResourceTopic[]> = {
  organization: ['organization', 'organizations'],
  branding: ['organization', 'branding'],
  member: ['members'],
  role: ['roles', 'members'],
  invitation: ['invitations'],
};

/** All but who is signed in: a refresh asks nobody anything. */
const content = RESOURCE_TOPICS.filter((topic) => topic !== 'session');

/**
 * Keeps what is on screen up to date: by the backend's stream of changes where it has one, otherwise when somebody comes
 * back to the page. Nothing is asked while the page is hidden. Other tabs are told of a switch and keep their own
 * organization. Returns the way to stop.
 */
export function startLiveUpdates(context: OrgContext, host: OrgProvider): () => void {
  // What a lost network calls for has to be here before it is lost.
  void loadRecovery().catch(() => undefined);
  const stopped = new AbortController();
  let watching: AbortController | undefined;
  let watched: string | undefined;
  /** The backend tells by itself. */
  let live = false;
  /** Something may have happened that nobody told. */
  let missed = false;
  let lookedAt = Date.now();

  const gathered = new Set<ResourceTopic>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const publish = (topics: readonly ResourceTopic[]) => {
    for (const topic of topics) gathered.add(topic);
    timer ??= setTimeout(() => {
      timer = undefined;
      // Nobody looks: it is told when somebody does.
      if (stopped.signal.aborted || document.visibilityState !== 'visible') return;
      const all = [...gathered];
      gathered.clear();
      context.invalidate(all);
    }, gathering);
  };

  const changed = async (change: Change) => {
    publish(topicsOf[change.resource] ?? []);
    // What I may do here is part of the organization.
    if (change.resource !== 'member' || !watched) return;
    const mine = await context.organization(watched).then(
      ({ viewer }) => viewer.userId === change.id,
      () => true,
    );
    if (!mine) return;
    // What was gained is only in the next token; what was lost is gone already.
    await context.auth.getToken?.({ organization: watched, refresh: true }).catch(() => null);
    publish(['organization', 'organizations', 'branding', 'roles', 'invitations']);
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
    const opened = () => {
      live = true;
      // Whatever happened without a connection is found by reading again.
      if (missed) publish(content);
      missed = true;
    };
    await watchChanges(context.client, id, {
      signal,
      opened,
      closed: () => (live = false),
      changed: (change) => void changed(change),
    }).catch(() => {
      // The person may no longer be let in; what is on screen finds out by reading.
      live = false;
      if (!signal.aborted) publish(content);
    });
  };

  let tries = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let failedAt = 0;
  const readLater = () => {
    // Reads succeeded meanwhile.
    if (Date.now() - failedAt > 120_000) tries = 0;
    failedAt = Date.now();
    again ??= setTimeout(readAgain, Math.min(unreachedDelay * 2 ** tries++, 60_000));
  };
  const readAgain = () => {
    clearTimeout(again);
    again = undefined;
    context.unreached = false;
    publish(content);
  };
  context.onUnreached = readLater;
  if (context.unreached) readLater();

  const look = () => {
    if (document.visibilityState === 'visible' && !live && Date.now() - lookedAt > staleAfter) publish(content);
    if (gathered.size) publish([]);
    lookAway();
    void watch();
  };
  const lookAway = () => (lookedAt = Date.now());

  const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('org-elements') : undefined;
  tabs?.addEventListener('message', ({ data }) => data === 'organizations' && publish(['organizations']));
  let organization = context.organizationId;
  let signedOut = context.signedOut;
  const unsubscribe = context.subscribe(() => {
    if (context.organizationId !== organization && organization) tabs?.postMessage('organizations');
    organization = context.organizationId;
    if (context.signedOut !== signedOut) watched = undefined;
    signedOut = context.signedOut;
    void watch();
  });

  document.addEventListener('visibilitychange', look, { signal: stopped.signal });
  addEventListener('focus', look, { signal: stopped.signal });
  addEventListener('blur', lookAway, { signal: stopped.signal });
  addEventListener('online', () => context.unreached && readAgain(), { signal: stopped.signal });
  const takeOff = applyBranding(host, context);
  stopped.signal.addEventListener('abort', () => {
    takeOff();
    watching?.abort();
    clearTimeout(timer);
    clearTimeout(again);
    context.onUnreached = undefined;
    unsubscribe();
    tabs?.close();
  });
  void watch();
  return () => stopped.abort();
}
