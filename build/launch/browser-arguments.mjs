/**
 * How the browser is started: as a window of this program alone, that reaches nothing but the server of this program.
 * A browser asks its maker's hosts for updates, sign-in, lists and models of its own accord. No name is resolved, and
 * all that would leave goes to our own server as its proxy, which refuses it; the rest keeps the browser from asking.
 */
export function browserArguments(port, profile) {
  return [
    `--app=http://127.0.0.1:${port}/`,
    `--user-data-dir=${profile}`,
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    `--proxy-server=http://127.0.0.1:${port}`,
    `--proxy-bypass-list=127.0.0.1:${port}`,
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-quic',
    '--no-pings',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-component-extensions-with-background-pages',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-field-trial-config',
    '--disable-sync',
    // Discovery of screens on the network, hints and models from the maker, translation, the maker's clock, form types.
    '--disable-features=MediaRouter,DialMediaRouteProvider,OptimizationHints,OptimizationHintsFetching,OptimizationGuideModelDownloading,Translate,NetworkTimeServiceQuerying,AutofillServerCommunication',
  ]
}
