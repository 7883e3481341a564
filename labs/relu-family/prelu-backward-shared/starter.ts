export function preluBackward(dy: Tensor, z: Tensor, a: number): { dz: Tensor; da: number } {
  return { dz: dy, da: 0 }
}
