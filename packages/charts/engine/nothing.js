// Stands in for what the view does besides: no picture of ours has events, timers, cursors, hover, inputs or a description of its own.
// The element has them all, in its own way.
const nothing = () => undefined;
export default nothing;
export { nothing as initializeAria, nothing as ariaLabel, nothing as setCursor };
