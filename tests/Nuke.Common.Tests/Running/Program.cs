namespace EngineTests.Running;

/// <summary>Runs a build of these tests in a process of its own: the one that a variable names, else <see cref="SampleBuild"/>.</summary>
internal static class Program
{
    public const string Build = "ENGINE_TESTS_BUILD";

    public static int Main() => Environment.GetEnvironmentVariable(Build) switch
    {
        nameof(LeakyBuild) => LeakyBuild.Run(),
        nameof(OpenBuild) => OpenBuild.Run(),
        _ => SampleBuild.Run(),
    };
}
