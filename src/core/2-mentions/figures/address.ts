import type { Span } from '../../text/span'

const ADDRESS =
  /(?:https?|ftp):\/\/[!-~]+|www\.[!-~]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|[A-Za-z0-9-]{1,64}(?:\.[A-Za-z0-9-]{1,64}){0,6}\.(?:com|cn|net|org|gov|edu|io|cc|tv|me|info|hk|tw)(?![A-Za-z0-9])[!-~]*|[A-Za-z][A-Za-z0-9-]{0,40}_[A-Za-z0-9_-]+|[a-z]{2,20}\d{4,20}(?![A-Za-z0-9])/g

/** Addresses of the web and of mail, and names of accounts: the digits in them are no figures. */
export const addressesIn = (text: string): readonly Span[] =>
  /[A-Za-z]/.test(text)
    ? [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => ({
        start: index,
        end: index + address.length,
      }))
    : []
