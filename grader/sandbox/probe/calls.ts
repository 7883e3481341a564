/**
 * The kernel's calls, tried one by one by native code: Perl's `syscall`, started in Node's place. Arguments are
 * such that a call which is let through does nothing, but answers with something else than EPERM.
 */
import type { Architecture } from '../layer/syscalls.ts'

interface Call {
  readonly attempt: string
  readonly numbers: readonly [x64: number, arm64: number]
  /** In Perl; `$pid` is the grader's process. */
  readonly args: string
}

const CALLS: readonly Call[] = [
  { attempt: 'open an internet socket', numbers: [41, 198], args: '2, 1, 0' },
  { attempt: 'open a Unix socket', numbers: [41, 198], args: '1, 1, 0' },
  { attempt: 'open a netlink socket', numbers: [41, 198], args: '16, 3, 0' },
  { attempt: 'open a packet socket', numbers: [41, 198], args: '17, 3, 0' },
  { attempt: 'pair sockets', numbers: [53, 199], args: '1, 1, 0, $buffer' },
  { attempt: 'send a file descriptor', numbers: [46, 211], args: '1, 0, 0' },
  { attempt: 'receive a file descriptor', numbers: [47, 212], args: '0, 0, 0' },
  { attempt: 'trace another process (ptrace)', numbers: [101, 117], args: '16, 0, 0, 0' },
  { attempt: 'read another process’s memory', numbers: [310, 270], args: '$pid, 0, 0, 0, 0, 0' },
  { attempt: 'write another process’s memory', numbers: [311, 271], args: '$pid, 0, 0, 0, 0, 0' },
  { attempt: 'hold another process (pidfd)', numbers: [434, 434], args: '$pid, 0' },
  { attempt: 'set up io_uring', numbers: [425, 425], args: '1, 0' },
  { attempt: 'load a BPF program', numbers: [321, 280], args: '0, 0, 0' },
  { attempt: 'open a performance counter', numbers: [298, 241], args: '0, 0, -1, -1, 0' },
  { attempt: 'handle page faults (userfaultfd)', numbers: [323, 282], args: '0' },
  { attempt: 'use the kernel’s keys', numbers: [250, 219], args: '0, -3, 0' },
  { attempt: 'mount', numbers: [165, 40], args: '0, 0, 0, 0, 0' },
  { attempt: 'unmount', numbers: [166, 39], args: '0, 0' },
  { attempt: 'change the root (pivot_root)', numbers: [155, 41], args: '0, 0' },
  { attempt: 'enter a namespace', numbers: [308, 268], args: '-1, 0' },
  { attempt: 'make a file in memory (memfd)', numbers: [319, 279], args: '$name, 0' },
  { attempt: 'run a file in memory (execveat)', numbers: [322, 281], args: '-1, 0, 0, 0, 0' },
  { attempt: 'set the clock', numbers: [227, 112], args: '0, 0' },
  { attempt: 'set the machine’s name', numbers: [170, 161], args: '0, 1' },
  { attempt: 'load a kernel module', numbers: [175, 105], args: '0, 0, 0' },
  { attempt: 'restart the machine', numbers: [169, 142], args: '0, 0, 0, 0' },
  { attempt: 'change its own filter (seccomp)', numbers: [317, 277], args: '2, 0, $buffer' },
  { attempt: 'make a device', numbers: [259, 33], args: '-1, 0, 0, 0' },
  { attempt: 'open a file by its handle', numbers: [304, 265], args: '-1, 0, 0' },
  { attempt: 'share memory (System V)', numbers: [29, 194], args: '0, 4096, 0' },
  { attempt: 'change priorities', numbers: [141, 140], args: '0, 0, 5' },
  { attempt: 'raise a real-time priority', numbers: [144, 119], args: '0, 0, $buffer' },
  { attempt: 'move memory between nodes', numbers: [279, 239], args: '0, 0, 0, 0, 0, 0' },
  { attempt: 'make a user namespace', numbers: [272, 97], args: '0x10000000' },
]

const SETUID = { x64: 105, arm64: 146 } as const
const FORK = 'make a process'
export const EXEC = 'become another program (execve)'

export const CALL_ATTEMPTS: readonly string[] = [FORK, ...CALLS.map(({ attempt }) => attempt), EXEC]

/**
 * A Perl program that prints `attempt<TAB>errno` lines, 0 for a call that succeeded.
 *
 * @param user whom it becomes first; @param program the last attempt is to become this one
 */
export function perlProgram(
  architecture: Architecture,
  user: number | null,
  pid: number,
  program: string,
): string {
  const column = architecture === 'x64' ? 0 : 1
  const calls = CALLS.map(
    ({ numbers, args }, i) =>
      `$! = 0; $r = syscall(${numbers[column]}, ${args}); print "${i + 1}\\t", ($r == -1 ? $!+0 : 0), "\\n";`,
  )
  return [
    '$| = 1; my $buffer = "\\0" x 64; my $name = "probe"; my $r;',
    `my $pid = ${pid};`,
    user === null ? '' : `syscall(${SETUID[architecture]}, ${user}) == 0 or die "setuid: $!";`,
    '$! = 0; $r = fork(); if (defined $r && $r == 0) { kill 9, $$; sleep 1 }',
    'print "0\\t", (defined $r ? 0 : $!+0), "\\n";',
    ...calls,
    `exec { '${program}' } 'node', '-p', '"${CALLS.length + 1}\\t0"';`,
    `print "${CALLS.length + 1}\\t", $!+0, "\\n";`,
  ].join('\n')
}
