const { availableParallelism } = require('node:os');

module.exports = {
  'node-option': ['import=tsx'],
  spec: ['test/**/*.test.ts'],
  timeout: 20_000,
  'forbid-only': true,
  // Files share nothing but what they make for themselves, so as many run at once as there are processors.
  parallel: true,
  jobs: availableParallelism(),
};
