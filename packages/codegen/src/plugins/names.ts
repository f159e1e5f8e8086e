/** loginByEmail becomes LoginByEmail; names of schema types usually stay exactly as they are. */
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** CountEmployees becomes countEmployees. */
export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
