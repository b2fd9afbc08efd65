// src/strings/pseudo.ts
var plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
var accented = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļṁñöþǫŕšţûṽŵẋýž";
/** The same words, longer by about a third, accented and in brackets; placeholders stay. */
function pseudo(strings) {
	return Object.fromEntries(Object.entries(strings).map(([name, section]) => [name, disguised(section)]));
}
function disguised(section) {
	return Object.fromEntries(Object.entries(section).map(([key, message]) => [key, disguise(message)]));
}
function disguise(message) {
	if (typeof message === "string") return `⟦${message.replace(/\{\w+\}|[a-z]/gi, stretch)}⟧`;
	return Object.fromEntries(Object.entries(message).map(([form, sentence]) => [form, disguise(sentence)]));
}
/** Vowels are about a third of all letters: doubled, they make words longer, and long words are what breaks a layout. */
function stretch(piece) {
	if (piece.length > 1) return piece;
	const letter = accented[plain.indexOf(piece)];
	return /[aeiou]/i.test(piece) ? letter + letter.toLowerCase() : letter;
}
export { pseudo };

//# sourceMappingURL=pseudo.js.map