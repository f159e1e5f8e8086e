/** For the tests: the tables themselves are plain JavaScript. */
export declare const renamed: Readonly<Record<string, string>>;
