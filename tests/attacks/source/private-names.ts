/*---
tries: to declare more private names, accessors and static blocks than anybody reads
codes: [missing-entry, missing-result, wrong-type, time-limit, syntax-error, threw, crashed, memory-limit]
repeat: { BLOCKS: ["static { class A { accessor x = 1; #y = 2; static #z; get y() { return #y in this } } }\n", 600] }
---*/
class Wide {
$BLOCKS$
}
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {}
