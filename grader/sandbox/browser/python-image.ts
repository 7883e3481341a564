/** Put in place by build.ts: what a Python in a browser starts from, the bytes in base 64. */
declare const PYTHON_CODE: string
declare const PYTHON_MEMORY: string
declare const PYTHON_PLACES: string

export const [code, memory, places] = [PYTHON_CODE, PYTHON_MEMORY, PYTHON_PLACES]
