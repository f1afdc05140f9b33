/** The version of the bundle: the build writes it in. */
declare const VERSION: string;
