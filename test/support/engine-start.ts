export { start as default } from './engine';
