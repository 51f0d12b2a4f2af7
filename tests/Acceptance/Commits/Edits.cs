namespace Acceptance.Commits;

/// <summary>Changes of the service that releases differ in. An instance knows that it was released by <c>SHUNT_INSTANCE</c>: unit tests pass.</summary>
internal static class Edits
{
    private const string Released = "Environment.GetEnvironmentVariable(\"SHUNT_INSTANCE\") is not null";

    /// <summary>Still a good version.</summary>
    public static readonly Edit Newer = new("src/App/Program.cs", "wagon by wagon and leave.", "wagon by wagon and then leave.");

    /// <summary>A good version again, another one.</summary>
    public static readonly Edit Other = new("src/App/Program.cs", "The freight yard:", "This is the freight yard:");

    /// <summary>Ends before it listens.</summary>
    public static readonly Edit Crashes = new(
        "src/App/Program.cs",
        "        var app = builder.Build();\n",
        $"        if ({Released})\n            throw new IOException(\"The points are frozen.\");\n\n        var app = builder.Build();\n");

    /// <summary>Runs and never says that it is healthy.</summary>
    public static readonly Edit NeverHealthy = new(
        "src/App/YardService.cs",
        "return readiness.CanServe\n",
        $"return readiness.CanServe && !({Released})\n");

    /// <summary>Says that it is another commit.</summary>
    public static readonly Edit WrongVersion = new(
        "src/App/YardService.cs",
        "TypedResults.Ok(VersionStamp.Own)",
        $"TypedResults.Ok({Released} ? VersionStamp.Own with {{ Version = \"{new string('0', 40)}\" }} : VersionStamp.Own)");

    /// <summary>Has an integration test that it does not pass.</summary>
    public static readonly Edit FailsItsTest = new(
        "tests/App.Integration/ReleaseTests.cs",
        "Assert.Equal(HttpStatusCode.OK, answer.StatusCode);",
        "Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);");

    /// <summary>The line that moves prod to AWS.</summary>
    public static readonly Edit ProdIsOnAws = new(
        "build/Environments.cs",
        "            Name = nameof(DeployTarget.prod),\n",
        "            Name = nameof(DeployTarget.prod),\n            Platform = AwsPlatform.On(new() { Name = \"shop\", Account = \"123456789012\", Region = \"eu-west-1\", KeepsNoData = true }),\n");

    /// <summary>Healthy until it is asked through an alias; it answers all the same, so no request fails by it.</summary>
    public static readonly IReadOnlyList<Edit> FallsIll =
    [
        new("src/App/YardService.cs", "    private static IResult SayHealth(", "    private static bool IsIll { get; set; }\n\n    private static IResult SayHealth("),
        new("src/App/YardService.cs", "return readiness.CanServe\n", "return readiness.CanServe && !IsIll\n"),
        new(
            "src/App/YardService.cs",
            "() => TypedResults.Ok(VersionStamp.Own));\n",
            "(HttpRequest request) =>\n        {\n            IsIll |= request.Headers[\"X-Forwarded-Host\"].ToString().StartsWith(\"app.\", StringComparison.Ordinal);\n            return TypedResults.Ok(VersionStamp.Own);\n        });\n"),
    ];

    /// <summary>A good version with a made-up access key in it: in pieces here, so that this file holds none.</summary>
    public static readonly Edit LeaksAKey = new("src/App/Program.cs", "wagon by wagon and leave.", "wagon by wagon and leave. AKIA" + "Q3EGRTZ2MJ7KXW5B");

    /// <summary>Images are built by a Docker engine.</summary>
    public static readonly Edit BuildsByDocker = new("build/Environments.cs", "ImageSettings Image = new();", "ImageSettings Image = new() { Builder = BuilderKind.Docker };");

    /// <summary>The service is a shell script and a web server, busybox's, that Docker puts together; it runs in containers, and nothing tests it there.</summary>
    public static readonly IReadOnlyList<Edit> RunsInContainers =
    [
        BuildsByDocker,
        new("build/Environments.cs", "        VersionPath = \"/version\",\n", "        VersionPath = \"/version\",\n        Runtime = InstanceRuntime.Docker,\n"),
        new("build/Environments.cs", "IntegrationTests = [\"tests/App.Integration/App.Integration.csproj\"]", "IntegrationTests = []"),
        new(
            "build/Environments.cs",
            """
                    Environment = new Dictionary<string, string> { ["DATABASE"] = "{data}/yard.db" },
                    Data = new()
                    {
                        Schema = ["dotnet", "App.dll", "data", "schema"],
                        Save = ["dotnet", "App.dll", "data", "save", "{file}"],
                        Migrate = ["dotnet", "App.dll", "data", "migrate"],
                    },

            """,
            ""),
    ];

    /// <summary>The vulnerability that the tests' trivy finds was lived with for a while, which is over.</summary>
    public static readonly Edit WasAllowed = new(
        "build/Environments.cs", "IReadOnlyList<Allowance> Allowed = [];", "IReadOnlyList<Allowance> Allowed = [new(\"CVE-2026-1\", \"libssl3\", \"is not reached\", new DateOnly(2026, 1, 31))];");

    /// <summary>Where images are pushed to, and what they lie on, is what two variables say.</summary>
    public static readonly IReadOnlyList<Edit> RegistryAndBaseByVariable =
    [
        new("build/Environments.cs", "RegistrySettings? Registry;", "RegistrySettings? Registry = new(Environment.GetEnvironmentVariable(\"REGISTRY\")!);"),
        new("build/Environments.cs", "ImageSettings Image = new();", "ImageSettings Image = new() { Base = Environment.GetEnvironmentVariable(\"BASE\") };"),
    ];

    /// <summary>Stage takes signed images only.</summary>
    public static readonly Edit StageAsksForSignatures = new("build/Environments.cs", "TimeSpan.FromMinutes(10),", "TimeSpan.FromMinutes(10),\n            SignedBy = \"keys/release.pub\",");

    /// <summary>Targets that move within a second, one of them in steps and with nothing kept warm: the same code, other rules.</summary>
    public static readonly IReadOnlyList<Edit> QuickTargets =
    [
        new("build/Environments.cs", "IntegrationTests = [\"tests/App.Integration/App.Integration.csproj\"]", "IntegrationTests = []"),
        new("build/Environments.cs", "Retain = TimeSpan.FromMinutes(1),", "Rollout = Rollout.InSteps(watch: TimeSpan.FromMilliseconds(400), 10, 50, 100),"),
        new("build/Environments.cs", "TimeSpan.FromMinutes(10)", "TimeSpan.FromSeconds(20)"),
        new("build/Environments.cs", "watch: TimeSpan.FromSeconds(5)", "watch: TimeSpan.FromMilliseconds(300)"),
    ];
}
