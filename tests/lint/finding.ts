/** A file as the rules see it: pure rules take these, so that a test can hand them a fixture. */
export interface SourceFile {
  /** Relative to the repository, with `/`. */
  readonly path: string
  readonly text: string
}

export interface Finding {
  readonly path: string
  readonly message: string
}
