// Array-likes: a list of locales that claims 2 ** 53 - 1 of them
// ends: callMs
export const run = () => Intl.getCanonicalLocales({ length: 2 ** 53 - 1 });
