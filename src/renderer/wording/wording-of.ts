/** The same keys as the Chinese ones, any text; where `count` is 1, that of `…_one` if there is one. */
export type Wording<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Wording<T[K]>
} & { readonly [K in keyof T & string as T[K] extends string ? `${K}_one` : never]?: string }
