import { StoreError, codeOf } from "./errors.js";
import { readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
// src/backend/stores/sql/folder-lock.ts
var refreshEvery = 1e4;
var staleAfter = 6e4;
var mine = /* @__PURE__ */ new Set();
/** Takes the folder, or throws `folder_locked`. The result gives it back. */
async function lockFolder(folder) {
	const path = join(folder, "lock");
	const text = JSON.stringify({
		pid: process.pid,
		host: hostname(),
		started: await startOf(process.pid)
	});
	if (mine.has(path)) throw locked(folder, `this process (${process.pid})`);
	mine.add(path);
	try {
		await take(folder, path, text);
	} catch (error) {
		mine.delete(path);
		throw error;
	}
	const timer = setInterval(() => void utimes(path, /* @__PURE__ */ new Date(), /* @__PURE__ */ new Date()).catch(() => void 0), refreshEvery);
	timer.unref();
	return async () => {
		clearInterval(timer);
		await rm(path, { force: true });
		mine.delete(path);
	};
}
async function take(folder, path, text) {
	try {
		return await writeFile(path, text, { flag: "wx" });
	} catch (error) {
		if (codeOf(error) !== "EEXIST") throw new StoreError("folder_unusable", `Cannot write to the folder ${folder}: ${error.message}`, { cause: error });
	}
	const owner = await readOwner(path);
	if (owner && await isAlive(owner, path)) throw locked(folder, `process ${owner.pid} on ${owner.host}`);
	await writeFile(path, text);
	await setTimeout(200);
	if (await readFile(path, "utf8") !== text) throw locked(folder, "another process that starts right now");
}
/** `undefined` for half a file, whose writer was killed, or is about to finish: a second look tells. */
async function readOwner(path) {
	for (let attempt = 1; attempt <= 2; attempt++) {
		if (attempt > 1) await setTimeout(200);
		try {
			return JSON.parse(await readFile(path, "utf8"));
		} catch {}
	}
}
async function isAlive(owner, path) {
	if (owner.host !== hostname()) return Date.now() - (await stat(path)).mtimeMs < staleAfter;
	if (owner.pid === process.pid) return false;
	try {
		process.kill(owner.pid, 0);
	} catch (error) {
		if (codeOf(error) === "ESRCH") return false;
	}
	return owner.started === "" || owner.started === await startOf(owner.pid);
}
/** Field 22 of /proc/PID/stat; empty where there is no /proc. */
async function startOf(pid) {
	const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
	return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}
var locked = (folder, by) => new StoreError("folder_locked", `The folder ${folder} is in use by ${by}; only one process can open it`);
export { lockFolder };

//# sourceMappingURL=folder-lock.js.map