/** What Word sets over one another, as a field: readings over characters, characters in a circle. */
const SET_OVER = /^\s*EQ\b.*\\o.*,([^,()]*)\)\s*$/is
const READING = /\\up/i
const FORMULA = /^\s*EQ\b/i

interface Field {
  readonly instruction: string[]
  /** Is what it comes to being read, not what it is made by? */
  isResult: boolean
}

/** The fields that are open where a document is being read: of each its result is text. */
export class Fields {
  #open: Field[] = []

  /** Is what is read now text? Else it is kept, as part of what the innermost field is made by. */
  takes(text: string): boolean {
    const field = this.#open.findLast(({ isResult }) => !isResult)
    field?.instruction.push(text)
    return field === undefined
  }

  begin(): void {
    this.#open.push({ instruction: [], isResult: false })
  }

  separate(): void {
    const field = this.#open.at(-1)
    if (field) field.isResult = true
  }

  /** What a field without a result says all the same, and what of it is left out. */
  end(): { readonly text: string; readonly leftOut: 'ruby' | 'objects' | null } {
    const field = this.#open.pop()
    if (!field || field.isResult) return { text: '', leftOut: null }
    const instruction = field.instruction.join('')
    const base = SET_OVER.exec(instruction)?.[1]
    if (base !== undefined) return { text: base, leftOut: READING.test(instruction) ? 'ruby' : null }
    return { text: '', leftOut: FORMULA.test(instruction) ? 'objects' : null }
  }

  /** What a field is made by does not go on in the next paragraph: its end is missing. */
  endParagraph(): void {
    if (this.#open.some(({ isResult }) => !isResult)) this.#open = []
  }
}
