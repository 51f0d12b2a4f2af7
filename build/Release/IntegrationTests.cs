using Product;
using Shunt.Deploy;
using Shunt.Images;
using Shunt.Verify;

namespace Release;

/// <summary>The component's integration tests, run from what was stored with the image against a suffixed route.</summary>
/// <param name="run">The release.</param>
/// <param name="skipSlow">Whether tests marked <c>Speed=Slow</c> are left out.</param>
sealed class IntegrationTests(ReleaseRun run, bool skipSlow)
{
    private const string NotSlow = "Speed!=Slow";

    /// <summary>Runs the tests.</summary>
    /// <param name="deployment">What is tested.</param>
    /// <param name="target">The target's name.</param>
    /// <returns>The checks, the skipped one included.</returns>
    /// <exception cref="TestsFailedException">A test failed.</exception>
    public IReadOnlyList<Check> Run(InitialDeployment deployment, string target)
    {
        if (Environments.Component.IntegrationTests.Count == 0)
            return [new Check("integration tests", CheckOutcome.Passed, "none are declared")];

        var reports = Path.Combine(run.Build.Reports, $"integration-{target}");
        var tests = new TestRun(run.Request.Repository, reports) { Filter = skipSlow ? NotSlow : null, Variables = Variables(deployment) };
        var report = tests.ExecuteAssemblies([.. Environments.Component.IntegrationTests.Select(run.Build.TestAssembly)]);
        if (report.Failed > 0 || report.Passed == 0)
            throw new TestsFailedException(TestRun.Describe("integration tests", report, reports));

        run.Narrator.Say($"Integration tests: {report.Summary}{(skipSlow ? "; the slow ones were skipped on request" : "")}.");
        var passed = new Check("integration tests", CheckOutcome.Passed, report.Summary);
        return skipSlow ? [passed, new Check("slow integration tests", CheckOutcome.Skipped, "--skip_slow_scans")] : [passed];
    }

    private static Dictionary<string, string> Variables(InitialDeployment deployment)
    {
        var variables = new Dictionary<string, string>
        {
            ["SHUNT_BASE_URL"] = deployment.Address.Url.ToString().TrimEnd('/'),
            ["SHUNT_EXPECTED_VERSION"] = deployment.Image.Version.Commit,
        };
        if (deployment.Address.EndPoint is { } endPoint)
            variables["SHUNT_ADDRESS"] = endPoint.ToString();

        return variables;
    }
}
