import table from '../../../../resources/knowledge/divisions.json'

const PROVINCES: Readonly<Record<string, Readonly<Record<string, string>>>> = table.provinces

/** Provinces by their full names and by their short ones. */
export const PROVINCE_OF = new Map<string, string>()
/** The provinces of a city or county, by its name as written in full. */
export const PROVINCES_OF = new Map<string, Set<string>>()
/** The cities (or provinces, for those directly under one) of a county. */
export const CITIES_OF = new Map<string, Set<string>>()
export const CITIES = new Set<string>()
/** The cities a county was under before it was moved: texts of that time, and of its history, have it so. */
export const FORMER_CITIES_OF = new Map<string, Set<string>>()

const add = (map: Map<string, Set<string>>, key: string, value: string): void => {
  map.set(key, (map.get(key) ?? new Set()).add(value))
}

/** 内蒙古 and 黑龙江 have three characters, the others two. */
const shortProvince = (name: string): string =>
  /^(?:内蒙古|黑龙江)/.test(name) ? name.slice(0, 3) : name.slice(0, 2)

for (const [province, cities] of Object.entries(PROVINCES)) {
  PROVINCE_OF.set(province, province)
  PROVINCE_OF.set(shortProvince(province), province)
  for (const [city, counties] of Object.entries(cities)) {
    if (city !== '') {
      CITIES.add(city)
      add(PROVINCES_OF, city, province)
    }
    for (const county of counties.split(' ')) {
      add(PROVINCES_OF, county, province)
      add(CITIES_OF, county, city === '' ? province : city)
    }
  }
}

for (const [city, counties] of Object.entries<string>(table.former))
  for (const county of counties.split(' ')) add(FORMER_CITIES_OF, county, city)
