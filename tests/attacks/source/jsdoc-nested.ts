/*---
tries: to nest the types in a comment for documentation
codes: [syntax-error, threw, missing-entry, missing-result, wrong-type, time-limit, crashed, memory-limit]
repeat: { OPEN: ['{(', 12000], LINK: ['{@link x {@code ', 2000] }
---*/
/**
 * @type $OPEN$
 * @param {(
 * $LINK$
 */
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {}
