using System.Linq.Expressions;
using Nuke.Common.Execution;
using Nuke.Common.Masking;
using Nuke.Common.Reporting;

namespace EngineTests.Running;

/// <summary>A run of a build inside the test process: what it returned, narrated and printed.</summary>
internal sealed record TestRun<T>(int ExitCode, string Narration, string Output, T Build)
    where T : NukeBuild;

internal static class TestRun
{
    private static readonly Dictionary<string, string> Sequential = new() { ["NUKE_SEQUENTIAL"] = "true" };

    public static TestRun<T> Of<T>(TestFolder root, params string[] arguments)
        where T : NukeBuild, new()
        => Of<T>(root, defaultTarget: null, variables: null, arguments);

    /// <summary>Runs one target after the other, unless the arguments say how many may run at once or variables are given.</summary>
    public static TestRun<T> Of<T>(
        TestFolder root, Expression<Func<T, Target>>? defaultTarget, Dictionary<string, string>? variables, params string[] arguments)
        where T : NukeBuild, new()
        => Of(root, defaultTarget, variables, TimeProvider.System, arguments);

    public static TestRun<T> Of<T>(
        TestFolder root,
        Expression<Func<T, Target>>? defaultTarget,
        Dictionary<string, string>? variables,
        TimeProvider time,
        params string[] arguments)
        where T : NukeBuild, new()
    {
        using var narration = new StringWriter { NewLine = "\n" };
        using var output = new StringWriter { NewLine = "\n" };
        KnownSecrets.Clear();
        Narration.Writer = narration;
        Narration.Verbosity = Verbosity.Normal;
        BuildRun.Output = output;
        Colour.IsEnabled = false;
        NukeBuild.Host = new Terminal();
        T? build = null;
        var exitCode = BuildRun.Execute(
            () => build = new T(),
            typeof(T),
            defaultTarget is null ? [] : [defaultTarget],
            new Invocation(arguments, root.Path, variables ?? (arguments.Contains("--parallel") ? [] : Sequential)) { Time = time });
        return new TestRun<T>(exitCode, narration.ToString().Trim('\n'), output.ToString().ReplaceLineEndings("\n").Trim('\n'), build!);
    }
}
