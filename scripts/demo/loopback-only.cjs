// Loaded into the playground's process before its own code: the playground would listen on all interfaces, and a demo
// is for this machine alone. Only the missing host is filled in.
const { Server } = require('node:net');

const listen = Server.prototype.listen;
Server.prototype.listen = function (...args) {
  const [first, second] = args;
  if (typeof first === 'object' && first !== null && 'port' in first)
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...args.slice(1));
  const isPort = typeof first === 'number' || (typeof first === 'string' && /^\d+$/.test(first));
  return isPort && typeof second !== 'string'
    ? listen.call(this, first, '127.0.0.1', ...args.slice(1))
    : listen.apply(this, args);
};
