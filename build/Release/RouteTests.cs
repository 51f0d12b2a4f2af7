using Product;
using Shunt.Images;
using Shunt.Platforms;
using Shunt.Routes;
using Shunt.Verify;

namespace Release;

/// <summary>Tests of the component, run from what was stored with the image against a route that leads to the version.</summary>
/// <param name="run">The release.</param>
/// <param name="platform">Where the version runs.</param>
/// <param name="kind">Which: <c>integration</c> or <c>smoke</c>.</param>
/// <param name="projects">Their projects.</param>
/// <param name="skipSlow">Whether tests marked <c>Speed=Slow</c> are left out.</param>
sealed class RouteTests(ReleaseRun run, IPlatform platform, string kind, IReadOnlyList<string> projects, bool skipSlow)
{
    private const string NotSlow = "Speed!=Slow";

    /// <summary>Makes sure that the tests are there to be run.</summary>
    /// <exception cref="StepFailedException">They were not stored with the image.</exception>
    public void RequireStored()
    {
        if (projects.Select(run.Build.TestAssembly).FirstOrDefault(assembly => !File.Exists(assembly)) is { } missing)
            throw new StepFailedException($"Nothing moved: the {kind} tests of '{run.Version.Suffix}' were not stored with its image, which was built before the component had them ('{missing}'). Release a new commit; an empty one will do.");
    }

    /// <summary>Runs the tests, on platforms that know one as somebody who cannot change the target.</summary>
    /// <param name="address">The route.</param>
    /// <param name="target">The target's name.</param>
    /// <param name="cancellation">Ends the attempt before they run.</param>
    /// <returns>The checks, the skipped one included.</returns>
    /// <exception cref="TestsFailedException">A test failed.</exception>
    public async Task<IReadOnlyList<Check>> RunAsync(RouteAddress address, string target, CancellationToken cancellation)
    {
        if (projects.Count == 0)
            return [new Check($"{kind} tests", CheckOutcome.Passed, "none are declared")];

        var reports = Path.Combine(run.Build.Reports, $"{kind}-{target}");
        var identity = platform is IIdentifiesTests identifies ? await identifies.IdentifyTestsAsync(target, cancellation) : null;
        if (identity is not null)
            run.Narrator.Say($"{Kind} tests act as {identity.Name}.");
        var tests = new TestRun(run.Request.Repository, reports) { Filter = skipSlow ? NotSlow : null, Variables = Variables(address), Identity = identity };
        var report = tests.ExecuteAssemblies([.. projects.Select(run.Build.TestAssembly)]);
        if (report.Failed > 0 || report.Passed == 0)
            throw new TestsFailedException(TestRun.Describe($"{kind} tests", report, reports));

        run.Narrator.Say($"{Kind} tests: {report.Summary}{(skipSlow ? "; the slow ones were skipped on request" : "")}.");
        var passed = new Check($"{kind} tests", CheckOutcome.Passed, report.Summary);
        return skipSlow ? [passed, new Check($"slow {kind} tests", CheckOutcome.Skipped, "--skip_slow_scans")] : [passed];
    }

    private string Kind => $"{char.ToUpperInvariant(kind[0])}{kind[1..]}";

    private Dictionary<string, string> Variables(RouteAddress address)
    {
        var variables = new Dictionary<string, string>
        {
            ["SHUNT_BASE_URL"] = address.Url.ToString().TrimEnd('/'),
            ["SHUNT_EXPECTED_VERSION"] = run.Version.Commit,
        };
        if (address.EndPoint is { } endPoint)
            variables["SHUNT_ADDRESS"] = endPoint.ToString();

        return variables;
    }
}
