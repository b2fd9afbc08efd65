/** Beginning of the keys of uploads in the session storage. */
export const uploadPrefix = 'org-elements:import:';
