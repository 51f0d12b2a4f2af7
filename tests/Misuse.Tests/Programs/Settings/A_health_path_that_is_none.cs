// Refused:
var component = new ComponentSettings { Name = "app", Project = "src/App/App.csproj", HealthPath = "health" };
// error SHUNT008: 'HealthPath' cannot be "health". A path begins with '/', such as /health.

// Instead:
var component = new ComponentSettings { Name = "app", Project = "src/App/App.csproj", HealthPath = "/health" };
