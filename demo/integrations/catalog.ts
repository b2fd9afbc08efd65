/*
 * The integrations of the demo: two products that run in it, log streaming, and one that needs another plan.
 */
import { logStreaming, type IntegrationDefinition, type IntegrationSource } from '../../src/backend/index.js';
import { chatIntegration } from './chat.js';
import { crmIntegration } from './crm.js';

const docs: IntegrationDefinition = {
  id: 'quarry',
  name: 'Quarry Docs',
  description: 'Shows runbooks next to a robot’s alerts.',
  category: 'Productivity',
  connect: { method: 'settings' },
  available: () => ({ reason: 'Needs the Enterprise plan' }),
};

/** The options of the server kit. Tokens are encrypted with the key of connections. */
export const integrationOptions = (siteUrl: string): IntegrationSource => ({
  catalog: [
    crmIntegration(siteUrl),
    chatIntegration(siteUrl),
    // Everything runs on one machine without TLS. Never do this on the internet.
    logStreaming({ allowPrivateAddresses: true, device: { vendor: 'Fieldnote', product: 'Fieldnote' } }),
    docs,
  ],
  allowHttp: true,
});
