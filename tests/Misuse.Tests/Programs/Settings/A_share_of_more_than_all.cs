// Refused:
var rollout = Rollout.To(120, TimeSpan.FromMinutes(1));
// error SHUNT008: 'percent' cannot be 120. A step gives the new version 1 to 100 % of the requests.

// Instead:
var rollout = Rollout.To(100, TimeSpan.FromMinutes(1));
