/** Outcomes of events. */
export const eventOutcomes = {
  success: 'Succeeded',
  denied: 'Denied',
  failed: 'Failed',
} as const;
