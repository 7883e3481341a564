/** What the learning model needs to know of the content; the catalog has it. */
export interface Curriculum {
  readonly topics: readonly {
    readonly id: string
    readonly needs: readonly string[]
    readonly cards: readonly { readonly id: string; readonly difficulty: number }[]
    readonly labs: readonly { readonly id: string }[]
    readonly quiz: readonly { readonly id: string; readonly cards: readonly string[] }[]
  }[]
}
