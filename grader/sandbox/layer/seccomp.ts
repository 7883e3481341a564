/**
 * The filter of system calls around a sandboxed Node: a classic BPF program, as bytes for
 * `bwrap --seccomp`. It allows what syscalls.ts lists and refuses everything else with an error, so that
 * code which merely asks goes on. Source: Linux's Documentation/userspace-api/seccomp_filter.rst.
 */
import { ALLOWED, type Architecture, GUARDED, numberOn } from './syscalls.ts'

const AUDIT_ARCH: Readonly<Record<Architecture, number>> = { x64: 0xc000003e, arm64: 0xc00000b7 }
/** Calls of x64's 32-bit pointers ABI have this bit; they would pass for other calls. */
const X32_BIT = 0x40000000
/** Calls newer than the list: the C library has another way when it hears that they do not exist. */
const NEWER = 463

export const ALLOW = 0x7fff0000
export const KILL_PROCESS = 0x80000000
const ERRNO = 0x00050000
const EPERM = 1
const ENOTTY = 25
const ENOSYS = 38

// struct seccomp_data: int nr; u32 arch; u64 instruction_pointer; u64 args[6]
const NUMBER = 0
const ARCHITECTURE = 4
/** The kernel takes the arguments that are looked at here as 32 bits too. */
const ARGUMENT = (index: number): number => 16 + 8 * index

const LOAD = 0x20 // BPF_LD | BPF_W | BPF_ABS
const EQUAL = 0x15 // BPF_JMP | BPF_JEQ | BPF_K
const AT_LEAST = 0x35 // BPF_JMP | BPF_JGE | BPF_K
const ANY_BIT = 0x45 // BPF_JMP | BPF_JSET | BPF_K
const RETURN = 0x06 // BPF_RET | BPF_K

/** Operation, jump when true, jump when false, constant. */
type Instruction = readonly [code: number, jt: number, jf: number, k: number]

const CLONE_THREAD = 0x10000
/** PR_SET_NAME, PR_GET_NAME, PR_GET_DUMPABLE, PR_SET_VMA: V8 and glibc name threads and memory. */
const PRCTL = [15, 16, 3, 0x53564d41]
/** TCGETS, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX. */
const IOCTL = [0x5401, 0x541b, 0x5421, 0x5450, 0x5451]

const refuse = (errno: number): Instruction => [RETURN, 0, 0, ERRNO | errno]
const allow: Instruction = [RETURN, 0, 0, ALLOW]

function program(architecture: Architecture): Instruction[] {
  const on = (numbers: readonly [number | null, number | null]) => numberOn(architecture, numbers)
  const plain = Object.values(ALLOWED).map(on)
  return [
    [LOAD, 0, 0, ARCHITECTURE],
    [EQUAL, 1, 0, AUDIT_ARCH[architecture]],
    [RETURN, 0, 0, KILL_PROCESS],
    [LOAD, 0, 0, NUMBER],
    [AT_LEAST, 0, 1, X32_BIT],
    [RETURN, 0, 0, KILL_PROCESS],
    ...plain.flatMap((number) => (number === null ? [] : when(number, [allow]))),
    // A thread, not a process.
    ...when(on(GUARDED.clone), [
      [LOAD, 0, 0, ARGUMENT(0)],
      [ANY_BIT, 0, 1, CLONE_THREAD],
      allow,
      refuse(EPERM),
    ]),
    // Its flags are behind a pointer, where no filter sees them; glibc then takes clone.
    ...when(on(GUARDED.clone3), [refuse(ENOSYS)]),
    ...when(on(GUARDED.prctl), oneOf(0, PRCTL, EPERM)),
    ...when(on(GUARDED.ioctl), oneOf(1, IOCTL, ENOTTY)),
    [AT_LEAST, 0, 1, NEWER],
    refuse(ENOSYS),
    refuse(EPERM),
  ]
}

/** `then` has to end with a return. */
function when(number: number | null, then: readonly Instruction[]): Instruction[] {
  return number === null ? [] : [[EQUAL, 0, then.length, number], ...then]
}

/** Allows the call if that argument is one of `values`. */
function oneOf(argument: number, values: readonly number[], errno: number): Instruction[] {
  return [
    [LOAD, 0, 0, ARGUMENT(argument)],
    ...values.flatMap((value): Instruction[] => [[EQUAL, 0, 1, value], allow]),
    refuse(errno),
  ]
}

/** struct sock_filter[]: u16 code, u8 jt, u8 jf, u32 k. Both architectures are little-endian. */
export function seccompFilter(architecture: Architecture): Buffer {
  const instructions = program(architecture)
  const bytes = Buffer.alloc(8 * instructions.length)
  for (const [i, [code, jt, jf, k]] of instructions.entries()) {
    bytes.writeUInt16LE(code, 8 * i)
    bytes.writeUInt8(jt, 8 * i + 2)
    bytes.writeUInt8(jf, 8 * i + 3)
    bytes.writeUInt32LE(k >>> 0, 8 * i + 4)
  }
  return bytes
}
