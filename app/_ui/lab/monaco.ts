/**
 * Monaco, with only what a lab needs: the editor's features, TypeScript with its language service, Python.
 * It is large, so this module is loaded on demand, by the lab page alone.
 */
import * as monaco from 'monaco-editor/editor'
import 'monaco-editor/features/register.all'
import 'monaco-editor/languages/definitions/python/register'
import 'monaco-editor/languages/definitions/typescript/register'
import {
  ModuleKind,
  ModuleResolutionKind,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register'

import type { Language } from '#verdict'
import { teachPython } from './python-names.ts'

declare global {
  interface Window {
    MonacoEnvironment?: monaco.Environment
  }
}

/** The compiler's number for it, which the editor's enumeration lacks. */
const ES2022: number = 9

let declared: { dispose(): void } | null = null

/** Sets up workers, compiler options and the two themes; harmless when called again. */
export function setUpMonaco(language: Language, learnerTypes: string): typeof monaco {
  window.MonacoEnvironment ??= {
    getWorker: (_, label) =>
      label === 'typescript' || label === 'javascript'
        ? new Worker(new URL('monaco-editor/language/typescript/ts.worker.js', import.meta.url), {
            type: 'module',
          })
        : new Worker(new URL('monaco-editor/editor/editor.worker.js', import.meta.url), { type: 'module' }),
  }
  typescriptDefaults.setCompilerOptions({
    // What the grader strips types with: Run has its scripts from here, see `run/strip-types.ts`.
    target: ES2022,
    module: ModuleKind.CommonJS,
    isolatedModules: true,
    sourceMap: true,
    moduleResolution: ModuleResolutionKind.NodeJs,
    // The learner's realm has the language and `np`, no DOM: `document` must be a type error here too.
    lib: ['esnext'],
    strict: true,
    allowNonTsExtensions: true,
  })
  typescriptDefaults.setEagerModelSync(true)
  declared?.dispose()
  declared =
    language === 'python'
      ? teachPython(monaco, learnerTypes)
      : typescriptDefaults.addExtraLib(learnerTypes, 'file:///learner.d.ts')
  for (const theme of ['light', 'dark'] as const)
    monaco.editor.defineTheme(`notebook-${theme}`, notebook(theme))
  return monaco
}

/** The page's own tokens, so that the editor is of the same paper and ink. */
function notebook(theme: 'light' | 'dark'): monaco.editor.IStandaloneThemeData {
  const dark = theme === 'dark'
  const ink = dark
    ? {
        text: 'e9e8e4',
        quiet: '9a9da8',
        accent: '9aa6ff',
        literal: 'f0bd5e',
        text2: '5fd39a',
        surface: '#1c1e24',
        line: '#2d3038',
        soft: '#262a48',
      }
    : {
        text: '1d1f24',
        quiet: '676b75',
        accent: '3b4cc0',
        literal: '8a5a00',
        text2: '177245',
        surface: '#ffffff',
        line: '#e2ded5',
        soft: '#e8eafb',
      }
  return {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: ink.text },
      { token: 'comment', foreground: ink.quiet },
      { token: 'keyword', foreground: ink.accent },
      { token: 'number', foreground: ink.literal },
      { token: 'string', foreground: ink.text2 },
      { token: 'type', foreground: ink.text },
    ],
    colors: {
      'editor.background': ink.surface,
      'editor.foreground': `#${ink.text}`,
      'editorLineNumber.foreground': `#${ink.quiet}`,
      'editorLineNumber.activeForeground': `#${ink.text}`,
      'editor.lineHighlightBorder': ink.line,
      'editor.selectionBackground': ink.soft,
      'editorCursor.foreground': `#${ink.accent}`,
      focusBorder: `#${ink.accent}`,
    },
  }
}
