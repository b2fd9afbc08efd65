import { defineFeature } from '../../core/feature.js';
import { routes } from './routes.js';
import { findDomain } from './rules.js';

declare module '../../hooks/hooks.js' {
  interface HookInputs {
    /**
     * The before-hook runs when a user checks a domain, whatever the check finds. While there is one, scheduled checks
     * verify no domain, because there is no request. The after-hook runs once the domain is verified. Hooks cannot change
     * the input.
     */
    'domain.verify': { domainId: string; domain: string };
  }
}

/** Email domains of an organization, verified by DNS records. */
export const domains = defineFeature({
  routes,
  topics: { domain: 'domains:read' },
  capabilities: ({ settings: { domains: options } }) => ({
    features: { domains: options !== undefined },
    limits: options ? { domainsMax: options.max } : {},
    ...(options && { domains: { autoJoin: options.joinRoleIds ? ['off', 'request', 'join'] : ['off'] } }),
  }),
  hooks: {
    'domain.verify': async (context, tx) => {
      const { id, domain } = await findDomain(context, tx, context.params['o']!);
      return { input: { domainId: id, domain } };
    },
  },
});
