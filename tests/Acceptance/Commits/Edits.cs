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
}
