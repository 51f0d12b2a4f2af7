using Product;
using Shunt.Platforms;
using Shunt.Secrets;

namespace ProductTests;

/// <summary>Tests act as somebody, and what that somebody's keys are gets into no report.</summary>
public sealed class TestRunTests : IDisposable
{
    private const string Variable = "TOKEN_OF_WHOEVER_TESTS";
    private const string Token = "IQoJb3JpZ2luX2VjEE8aCWV1";

    private static readonly TestIdentity Whoever = new("tests", [], new Dictionary<string, string>(), new Dictionary<string, Secret> { [Variable] = new(Token) });

    private readonly string _reports = Directory.CreateTempSubdirectory("test-run-").FullName;

    [Fact]
    public void What_a_test_tells_of_who_it_acts_as_is_masked_in_its_report()
    {
        // In the run that is started below.
        if (Environment.GetEnvironmentVariable(Variable) is { } token)
            Assert.Fail($"{token} is the token");

        var run = new TestRun(AppContext.BaseDirectory, _reports)
        {
            Filter = $"FullyQualifiedName~{nameof(What_a_test_tells_of_who_it_acts_as_is_masked_in_its_report)}",
            Identity = Whoever,
        };

        var report = run.ExecuteAssemblies([typeof(TestRunTests).Assembly.Location]);

        Assert.EndsWith(": *** is the token", report.Failures.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain(Token, File.ReadAllText(Assert.Single(Directory.GetFiles(_reports, "*.trx"))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_tests_that_do_not_run_tell_is_masked()
    {
        var run = new TestRun(AppContext.BaseDirectory, _reports) { Identity = Whoever };

        var failure = Assert.Throws<StepFailedException>(() => run.ExecuteAssemblies([Path.Combine(_reports, $"{Token}.dll")]));

        Assert.Contains("***.dll", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_reports, recursive: true);
}
