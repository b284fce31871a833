/** Names that are near, for messages about the config file. */
export { didYouMean } from '../../diagnostics/suggest.ts';
