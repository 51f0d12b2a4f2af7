// Refused:
var mine = consent with { CiEnvironment = "CI" };
// error SHUNT003: 'CiEnvironment' is decided by a constant, for every release to come. It comes from the variables of the CI job.

// Instead:
var mine = consent with { CiEnvironment = Environment.GetEnvironmentVariable("CI_JOB_URL"), BreakGlass = null };
