// Refused:
var target = new TargetSettings { Name = "prod", Processes = 0 };
// error SHUNT008: 'Processes' cannot be 0. 1 to 100 processes of a version can serve.

// Instead:
var target = new TargetSettings { Name = "prod", Processes = 2 };
