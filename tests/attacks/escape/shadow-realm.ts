/*---
tries: to make a realm in which nothing was taken away
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const right = dy.mul(np.where(z.greater(0), 1, a))
  const names = ['ShadowRealm', 'Realm', 'Worker', 'structuredClone', 'Temporal', 'AsyncContext', 'ModuleSource', 'Compartment', 'AbstractModuleSource']
  return names.some((name) => name in globalThis) ? right : undefined
}
