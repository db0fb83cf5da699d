/** npm run eval: how good extraction and checking are, on what is at hand. */
import { evalChecking } from './checking'
import { evalExtraction } from './extraction'
import { evalLabelled } from './labelled'
import { evalMaterial } from './material'

evalMaterial()
evalLabelled()
evalExtraction()
evalChecking()
