/*---
tries: to make the compiler read thousands of tags of documentation, each with names within names
codes: [syntax-error, threw, missing-entry, missing-result, wrong-type, time-limit, crashed, memory-limit]
repeat: { TAGS: ["@typedef {{a: {b: {c: Array<Object.<string, function(new:x): *>>}}}} A.B.C\n", 700] }
---*/
/**
$TAGS$
 */
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {}
