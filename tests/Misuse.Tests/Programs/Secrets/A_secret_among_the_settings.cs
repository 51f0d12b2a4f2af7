// Refused:
var component = new ComponentSettings
{
    Name = "app",
    Project = "src/App/App.csproj",
    Environment = new Dictionary<string, string> { ["DB_PASSWORD"] = "hunter2" },
};
// error SHUNT007: 'DB_PASSWORD' looks like a secret, and its value would stand in the repository for everybody who reads it. Let 'TargetSettings.Secrets' say where it comes from, a file or a command: SecretSource.FromFile("~/…").

// Instead:
var target = new TargetSettings
{
    Name = "prod",
    Secrets = new Dictionary<string, SecretSource> { ["DB_PASSWORD"] = SecretSource.FromFile("~/.config/shop/prod.password") },
};
