import { describe, expect, test } from 'vitest'
import { ALLOW, KILL_PROCESS, seccompFilter } from './seccomp.ts'

const ERRNO = 0x00050000
const [EPERM, ENOTTY, ENOSYS] = [1, 25, 38]
const ARCH = { x64: 0xc000003e, arm64: 0xc00000b7 } as const

/** Runs the program as the kernel does, on one call. */
function answer(program: Buffer, arch: number, number: number, args: readonly number[] = []): number {
  const data = Buffer.alloc(64)
  data.writeUInt32LE(number, 0)
  data.writeUInt32LE(arch, 4)
  for (const [i, arg] of args.entries()) data.writeBigUInt64LE(BigInt(arg), 16 + 8 * i)
  let accumulator = 0
  for (let at = 0; ; at++) {
    const [code, jt, jf] = [program.readUInt16LE(8 * at), program[8 * at + 2], program[8 * at + 3]]
    const k = program.readUInt32LE(8 * at + 4)
    const jump = (taken: boolean) => {
      at += (taken ? jt : jf) ?? 0
    }
    if (code === 0x06) return k
    if (code === 0x20) accumulator = data.readUInt32LE(k)
    else if (code === 0x15) jump(accumulator === k)
    else if (code === 0x35) jump(accumulator >= k)
    else if (code === 0x45) jump((accumulator & k) !== 0)
    else throw new Error(`instruction ${code}`)
  }
}

/** By number: what a taken-over child would want, on x64 and arm64. */
const REFUSED = {
  socket: [41, 198],
  connect: [42, 203],
  sendmsg: [46, 211],
  recvmsg: [47, 212],
  ptrace: [101, 117],
  mount: [165, 40],
  unshare: [272, 97],
  setns: [308, 268],
  keyctl: [250, 219],
  bpf: [321, 280],
  perf_event_open: [298, 241],
  userfaultfd: [323, 282],
  process_vm_readv: [310, 270],
  process_vm_writev: [311, 271],
  io_uring_setup: [425, 425],
  io_uring_enter: [426, 426],
  memfd_create: [319, 279],
  execveat: [322, 281],
  pidfd_open: [434, 434],
  pidfd_getfd: [438, 438],
  unlinkat: [263, 35],
  mkdirat: [258, 34],
  renameat2: [316, 276],
  clock_settime: [227, 112],
  settimeofday: [164, 170],
  init_module: [175, 105],
  reboot: [169, 142],
  seccomp: [317, 277],
} as const

describe.each([
  ['x64', 0],
  ['arm64', 1],
] as const)('the filter for %s', (architecture, column) => {
  const program = seccompFilter(architecture)
  const arch = ARCH[architecture]

  test.each(Object.entries(REFUSED))('refuses %s', (_, numbers) => {
    expect(answer(program, arch, numbers[column])).toBe(ERRNO | EPERM)
  })

  test('makes threads, no processes', () => {
    const clone = [56, 220][column] ?? 0
    const thread = 0x3d0f00
    expect(answer(program, arch, clone, [thread])).toBe(ALLOW)
    const SIGCHLD = 17
    expect(answer(program, arch, clone, [SIGCHLD])).toBe(ERRNO | EPERM)
    // The C library asks for clone3 first and takes clone when there is none.
    expect(answer(program, arch, 435)).toBe(ERRNO | ENOSYS)
    if (architecture === 'x64')
      for (const fork of [57, 58]) expect(answer(program, arch, fork)).toBe(ERRNO | EPERM)
  })

  test('looks at the command of prctl and ioctl', () => {
    const prctl = [157, 167][column] ?? 0
    const ioctl = [16, 29][column] ?? 0
    expect(answer(program, arch, prctl, [15])).toBe(ALLOW)
    for (const option of [1, 4, 22, 38, 47])
      expect(answer(program, arch, prctl, [option])).toBe(ERRNO | EPERM)
    expect(answer(program, arch, ioctl, [0, 0x5421])).toBe(ALLOW)
    const TIOCSTI = 0x5412
    expect(answer(program, arch, ioctl, [0, TIOCSTI])).toBe(ERRNO | ENOTTY)
  })

  test('allows reading, memory and waiting', () => {
    for (const numbers of [
      [0, 63],
      [9, 222],
      [202, 98],
    ])
      expect(answer(program, arch, numbers[column] ?? 0)).toBe(ALLOW)
  })

  test('knows no calls that came later', () => {
    expect(answer(program, arch, 600)).toBe(ERRNO | ENOSYS)
  })

  test('ends a process that calls in another architecture’s way', () => {
    for (const other of [0x40000003, ARCH[architecture === 'x64' ? 'arm64' : 'x64']])
      expect(answer(program, other, 0)).toBe(KILL_PROCESS)
    expect(answer(program, arch, 0x40000000)).toBe(KILL_PROCESS)
  })
})
