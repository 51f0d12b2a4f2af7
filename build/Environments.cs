using Shunt.Images;
using Shunt.Images.Registries;
using Shunt.Scans;
using Shunt.Targets;

/// <summary>What is released, and the rules of dev, stage and prod: the one file a team edits.</summary>
static class Environments
{
    /// <summary>The share of lines that tests must cover in what ships, in percent.</summary>
    public const double CoverageThreshold = 80;

    /// <summary>The service that ships. To release your own, name its projects here; what it must do is in README.md.</summary>
    public static readonly ComponentSettings Component = new()
    {
        Name = "app",
        Project = "src/App/App.csproj",
        UnitTests = ["tests/App.Tests/App.Tests.csproj"],
        IntegrationTests = ["tests/App.Integration/App.Integration.csproj"],
        HealthPath = "/health",
        VersionPath = "/version",
        Environment = new Dictionary<string, string> { ["DATABASE"] = "{data}/yard.db" },
        Data = new()
        {
            Schema = ["dotnet", "App.dll", "data", "schema"],
            Save = ["dotnet", "App.dll", "data", "save", "{file}"],
            Migrate = ["dotnet", "App.dll", "data", "migrate"],
        },
    };

    /// <summary>What its image is made of. A container needs a base that brings the runtime, pinned by digest; the embedded platform needs none.</summary>
    public static readonly ImageSettings Image = new();

    /// <summary>Where images are pushed, such as <c>new("ghcr.io/shop/app")</c>; null to keep them in the embedded registry alone. 'docker login' gives the credential.</summary>
    public static readonly RegistrySettings? Registry;

    /// <summary>
    /// What scans found and is lived with for a while, such as
    /// <c>new("GHSA-5crp-9r3c-p9vr", "Newtonsoft.Json", "reads our own files only", new DateOnly(2027, 1, 31))</c>.
    /// </summary>
    public static readonly IReadOnlyList<Allowance> Allowed = [];

    /// <summary>The targets, in the order of promotion.</summary>
    public static readonly IReadOnlyList<TargetSettings> Targets =
    [
        new()
        {
            Name = nameof(DeployTarget.dev),
            Retain = TimeSpan.FromMinutes(1),
        },
        new()
        {
            Name = nameof(DeployTarget.stage),
            Retain = TimeSpan.FromMinutes(10),
        },
        new()
        {
            Name = nameof(DeployTarget.prod),
            Retain = TimeSpan.FromHours(1),
            PromotedThrough = nameof(DeployTarget.stage),
            RequiresApproval = true,
            Rollout = Rollout.Canary(watch: TimeSpan.FromSeconds(5)),
        },
    ];
}
