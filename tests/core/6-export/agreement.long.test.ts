import { it } from 'vitest'
import { agreesWhateverIsDecided } from './agreeing'

it('an export of whatever editors decide agrees with itself, whole and article by article', () => {
  agreesWhateverIsDecided(100)
})
