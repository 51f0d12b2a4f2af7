// Refused:
var target = new TargetSettings { Retain = TimeSpan.FromHours(1) };
// error CS9035: Required member 'TargetSettings.Name' must be set in the object initializer or attribute constructor.

// Instead:
var target = new TargetSettings { Name = "prod", Retain = TimeSpan.FromHours(1) };
