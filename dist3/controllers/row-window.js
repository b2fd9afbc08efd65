// src/controllers/row-window.ts
/** Never fewer: a list below the fold is there for assistive technology and for printing its beginning. */
var fewestRows = 16;
/**
* Which rows of a long list have to be in the page: at first those that the browser's window has room for. Where there
* are more, `ScrollController` comes and follows who scrolls.
*/
var RowWindow = class {
	constructor(options) {
		this.options = options;
		this.first = 0;
		this.keys = [];
		this.draw = (indexes, keyOf, row) => {
			this.keys = indexes.map(keyOf);
			return indexes.map(row);
		};
		this.height = options.estimate;
		this.last = Math.max(16, Math.ceil((globalThis.innerHeight || 800) / options.estimate) + (options.overscan ?? 1));
	}
	/** Empty height above the rows, in px. */
	get before() {
		return this.offset(this.first);
	}
	/** Empty height below the rows, in px. */
	get after() {
		return Math.max(0, this.offset(this.options.count()) - this.offset(this.last));
	}
	/** Where a row begins, in px from the first one. */
	offset(index) {
		return this.keeper?.offset(index) ?? index * this.height;
	}
};
export { RowWindow, fewestRows };

//# sourceMappingURL=row-window.js.map