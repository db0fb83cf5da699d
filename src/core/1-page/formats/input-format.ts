import type { LeftOut, Localized, Outcome } from '../../problem'
import type { TellProgress } from '../../progress'
import type { Span } from '../../text/span'
import type { EncodingId } from '../encoding/encodings'
import type { Role } from '../role'

/** One line of a file, without its line end and marks of the format. */
export interface Line extends Span {
  /** What the format itself says of the line; null where it says nothing. */
  readonly marked: Role | null
}

/** A page of a file that has pages, in points (a 72nd of an inch). */
export interface Sheet {
  readonly width: number
  readonly height: number
}

/** Where a piece of the text is printed: a box on a page, in points from its upper left corner. */
export interface Place extends Span {
  /** Index into the sheets. */
  readonly sheet: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Characters follow each other from top to bottom. */
  readonly vertical?: boolean
}

/** What a file says beyond its text. All spans are of the reading text. */
export interface Layout {
  /** In order, not overlapping: each is a block of the page. */
  readonly lines: readonly Line[]
  /** The file's pages; none where it has none. */
  readonly sheets: readonly Sheet[]
  /** In the order of the text. */
  readonly places: readonly Place[]
  readonly leftOut: readonly LeftOut[]
}

/** What is read of a file. */
export interface Reading {
  readonly text: string
  /** Of the bytes; null where the format is no text and says itself how its characters are written. */
  readonly encoding: EncodingId | null
  /** Absent where the text says all that there is: its lines are cut whenever they are wanted. */
  readonly layout?: Layout
}

/** The bytes of a file with its name, and the encoding where the editor chose one. */
export interface FileToRead {
  readonly name: string
  readonly bytes: Uint8Array
  readonly encoding?: EncodingId
}

/** Names a format in what is stored and exported; which there are is the list's to say (formats/index.ts). */
export type FormatId = string

/** One kind of file that a page comes as. A new kind is one file here and one entry in the list. */
export interface InputFormat {
  readonly id: FormatId
  readonly extensions: readonly string[]
  readonly mime: string
  readonly label: Localized
  /** Is the reading text all that the bytes say? */
  readonly isText: boolean
  /** Have many files of other programs the extension? Then those of a folder are not taken, and none is opened unasked. */
  readonly isCommon: boolean
  /** Can its pages be drawn as they are printed, beside their text? */
  readonly isDrawn?: true
  /** What of such a file is not read; null where all of it is. */
  readonly cannotKeep: Localized | null
  /** Problems: those of `decode`, and what the format finds wrong with the file. */
  readonly read: (file: FileToRead, tell?: TellProgress) => Outcome<Reading> | Promise<Outcome<Reading>>
  /** The non-empty lines of a text that has no layout, in order, not overlapping. */
  readonly lines: (text: string) => Line[]
}
