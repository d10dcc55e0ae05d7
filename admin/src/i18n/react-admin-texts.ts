import type { TranslationMessages } from 'react-admin';

/** react-admin's message tree without its index signatures, so that a missing or misspelt key does not compile. */
type Exact<T> = T extends string ? string : { [K in keyof T as string extends K ? never : K]-?: Exact<NonNullable<T[K]>> };

export type ReactAdminTexts = Exact<TranslationMessages['ra']>;
