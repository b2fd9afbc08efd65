// src/elements/org-provider/wear-branding.ts
/**
* Paints what stands inside the provider in the organization's colour, where the host asks for it (`branded`). Text on it
* and text in it stay readable: both derive from the brand (`styles/tokens.ts`).
*/
function wearBranding(host, session) {
	let worn;
	const wear = (color) => {
		if (color === worn) return;
		worn = color;
		const values = {
			"--org-brand": color,
			"--org-on-brand": "initial",
			"--org-accent": "initial"
		};
		for (const [name, value] of Object.entries(values)) host.style.setProperty(name, color ? value : null);
	};
	const update = async () => {
		const id = host.branded ? session.organizationId : void 0;
		if (!id) return wear(void 0);
		const organization = await session.organization(id).catch(() => void 0);
		if (organization && host.branded && session.organizationId === id) wear(organization.branding.colors.primary);
	};
	const stop = session.subscribe(() => void update());
	update();
	return () => {
		stop();
		wear(void 0);
	};
}
export { wearBranding };

//# sourceMappingURL=wear-branding.js.map