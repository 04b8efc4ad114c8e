/** Origin of the one service this build may contact, for example `http://localhost:5080`. Fixed by the build. */
declare const __SERVICE_ORIGIN__: string;
/** The envelope of the first root that this build trusts; every newer one must lead back to it. */
declare const __FIRST_ROOT__: string;
/** The neutral, truthful name this build goes by. */
declare const __PRODUCT_NAME__: string;
/** BCP 47 tags of the languages that the package has words of, `en-GB` among them. */
declare const __LANGUAGES__: readonly string[];
/** Which browser family this package is for. */
declare const __BROWSER__: "chromium" | "firefox";
/** What engines call their search boxes. Given by the build, because the content script must not carry every engine's hosts into every results page. */
declare const __QUERY_NAMES__: readonly string[];
