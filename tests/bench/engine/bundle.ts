/** Bundles for a bare isolate. */
import { build } from 'esbuild'

export async function bundle(entry: string, minify: boolean): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify,
    format: 'iife',
    globalName: 'library',
    target: 'es2024',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
