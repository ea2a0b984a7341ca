export { stop as default } from './engine';
