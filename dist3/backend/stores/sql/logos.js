// src/backend/stores/sql/logos.ts
async function putLogo(database, record) {
	const row = {
		organization_id: record.organizationId,
		variant: record.variant,
		id: record.id,
		media_type: record.mediaType,
		bytes: Buffer.from(record.bytes)
	};
	await database.insertInto("logos").values(row).onConflict((conflict) => conflict.columns(["organization_id", "variant"]).doUpdateSet(row)).execute();
}
async function deleteLogo(database, organizationId, variant) {
	await database.deleteFrom("logos").where("organization_id", "=", organizationId).where("variant", "=", variant).execute();
}
async function logo(database, id) {
	const row = await database.selectFrom("logos").selectAll().where("id", "=", id).orderBy("organization_id").orderBy("variant").limit(1).executeTakeFirst();
	return row && {
		id: row.id,
		organizationId: row.organization_id,
		variant: row.variant,
		mediaType: row.media_type,
		bytes: new Uint8Array(row.bytes)
	};
}
export { deleteLogo, logo, putLogo };

//# sourceMappingURL=logos.js.map