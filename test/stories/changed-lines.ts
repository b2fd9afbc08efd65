/** Removed (`-`) and added (`+`) lines, with two lines of context. */
export function changedLines(before: string, after: string): string {
  const lines = compared(before.split('\n'), after.split('\n'));
  const isNear = (at: number) => lines.slice(Math.max(0, at - 2), at + 3).some((line) => !line.startsWith(' '));
  return lines
    .map((line, at) => (isNear(at) ? line : '…'))
    .filter((line, at, all) => line !== '…' || all[at - 1] !== '…')
    .join('\n');
}

/** Finds the longest common subsequence. */
function compared(before: string[], after: string[]): string[] {
  const common = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i]![j] =
        before[i] === after[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) (lines.push(`  ${before[i++]}`), j++);
    else if (j >= after.length || (i < before.length && common[i + 1]![j]! >= common[i]![j + 1]!))
      lines.push(`- ${before[i++]}`);
    else lines.push(`+ ${after[j++]}`);
  }
  return lines;
}
