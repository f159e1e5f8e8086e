import { header } from './header.mjs';

/** `Loose` is what resolvers hand over: any part of the schema's type, all the way down, enums as plain strings. */
const loose = `type Loose<T> = T extends ReadonlyArray<infer Item>
  ? Array<Loose<Item>>
  : T extends object
    ? { [Key in keyof T]?: Loose<T[Key]> | null | undefined }
    : T extends string
      ? string
      : T;`;

export const plugin = () => ({ prepend: [header('schema/authing.graphql')], content: loose });
