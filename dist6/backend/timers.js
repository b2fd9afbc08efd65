// src/backend/timers.ts
/** A timer alone keeps no process alive. Only Node has, and needs, a way to say so. */
function letProcessEnd(timer) {
	timer.unref?.();
}
export { letProcessEnd };

//# sourceMappingURL=timers.js.map