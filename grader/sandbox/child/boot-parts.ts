/**
 * What a process is sent before its first request: the program, V8's code for it, and V8's code for the compiler; the
 * three lengths (uint32, little-endian) lead. Code may be empty: then V8 compiles.
 */
export const BOOT_PARTS = 3
/** The package whose code is kept. */
export const COMPILER = 'typescript-transpile'
