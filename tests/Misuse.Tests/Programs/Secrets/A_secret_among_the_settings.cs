// Refused:
var component = new ComponentSettings
{
    Name = "app",
    Project = "src/App/App.csproj",
    Environment = new Dictionary<string, string> { ["DB_PASSWORD"] = "hunter2" },
};
// error SHUNT007: 'DB_PASSWORD' looks like a secret, and its value would stand in the repository for everybody who reads it. Let the setting name a file that is not committed, and the service read it.

// Instead:
var component = new ComponentSettings
{
    Name = "app",
    Project = "src/App/App.csproj",
    Environment = new Dictionary<string, string> { ["DB_HOST"] = "db.internal" },
};
