import { icon } from "./icon.js";
import { svg } from "lit";
// src/ui/way-icons.ts
var onwardIcon = () => icon(svg`<path d="m6 4 4 4-4 4"/>`, "flip");
export { onwardIcon };

//# sourceMappingURL=way-icons.js.map