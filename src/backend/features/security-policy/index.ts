import type { SecurityPolicyUpdate } from '../../../contract/index.js';
import { defineFeature } from '../../core/feature.js';
import { routes } from './routes.js';

declare module '../../hooks/hooks.js' {
  interface HookInputs {
    /** Only the changed fields. */
    'security-policy.update': SecurityPolicyUpdate;
  }
}

/** What an organization requires of sign-ins. Enforced by `identity/security-policy.ts`. */
export const securityPolicy = defineFeature({
  routes,
  topics: { securityPolicy: 'security:read' },
  capabilities: ({ settings: { policy } }) => ({
    features: { securityPolicy: policy.securityPolicy !== undefined },
    ...(policy.securityPolicy && {
      securityPolicy: {
        mfa: true,
        factors: Object.keys(policy.securityPolicy.factors),
        sso: policy.securityPolicy.sso,
        emailDomains: true,
        sessionMaxAge: policy.securityPolicy.sessionMaxAge,
      },
    }),
  }),
  hooks: {
    'security-policy.update': (context) => ({ input: context.body as SecurityPolicyUpdate }),
  },
});
