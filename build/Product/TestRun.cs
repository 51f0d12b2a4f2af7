using System.Xml.Linq;
using Nuke.Common;
using Nuke.Common.Tooling;
using Serilog;
using Shunt.Platforms;

namespace Product;

/// <summary>One run of compiled test assemblies, with its reports in a folder of its own.</summary>
/// <param name="folder">Where the tests run.</param>
/// <param name="reports">Where the reports go; emptied first.</param>
sealed class TestRun(string folder, string reports)
{
    /// <value>The assemblies whose coverage is collected; empty collects none.</value>
    public IReadOnlyList<string> CoverageOf { get; init; } = [];

    /// <value>Which tests run, in the test platform's filter syntax; null for all.</value>
    public string? Filter { get; init; }

    /// <value>Variables the tests see besides the build's own.</value>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <value>Who the tests act as; null for whoever the build acts as. Its secrets are taken out of what they print.</value>
    public TestIdentity? Identity { get; init; }

    /// <summary>Runs compiled assemblies to their end. Failed tests do not throw: the report tells.</summary>
    /// <param name="assemblies">The test assemblies.</param>
    public TestReport ExecuteAssemblies(IReadOnlyList<string> assemblies)
    {
        var files = string.Join(' ', assemblies.Select(assembly => $"\"{assembly}\""));
        var filter = Filter is null ? "" : $" \"--TestCaseFilter:{Filter}\"";
        return Execute($"vstest {files} --logger:trx \"--ResultsDirectory:{reports}\"{filter}");
    }

    /// <summary>Runs the test projects of a compiled solution to their end. Failed tests do not throw: the report tells.</summary>
    /// <param name="solution">A solution or a filter over one.</param>
    public TestReport ExecuteSolution(string solution)
    {
        var filter = Filter is null ? "" : $" --filter \"{Filter}\"";
        return Execute($"test \"{solution}\" --no-build --configuration Release --nologo --logger trx --results-directory \"{reports}\"{filter}{CoverageArguments()}");
    }

    /// <summary>Says what failed, in one line and one line a test.</summary>
    /// <param name="what">Which tests.</param>
    /// <param name="report">What they reported.</param>
    /// <param name="reports">Where the reports are.</param>
    public static string Describe(string what, TestReport report, string reports) => report.Failed == 0
        ? $"no {what} ran. Reports: {reports}"
        : $"{report.Failed} of {report.Failed + report.Passed} {what} failed. Reports: {reports}\n{string.Join('\n', report.Failures.Select(failure => "  - " + failure))}";

    private TestReport Execute(string arguments)
    {
        if (Directory.Exists(reports))
            Directory.Delete(reports, recursive: true);

        Directory.CreateDirectory(reports);
        WriteCoverageSettings();
        var process = ProcessTasks.StartProcess(
            ToolPathResolver.GetPathExecutable("dotnet"), arguments, folder, Environment(), logOutput: false, logInvocation: false);
        process.WaitForExit();

        var mask = Identity?.Mask();
        if (mask is not null)
            TestReport.Mask(reports, mask);
        var report = TestReport.Read(reports);
        if (process.ExitCode != 0 && report.Failed == 0)
            throw new StepFailedException($"The tests did not run to their end (exit code {process.ExitCode}).\n{string.Join('\n', process.Output.Select(line => mask?.Of(line.Text) ?? line.Text))}");

        foreach (var failure in report.Failures)
            Log.Error("{Failure:l}", failure);

        return report;
    }

    private Dictionary<string, string> Environment()
    {
        var variables = EnvironmentInfo.Variables.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        Identity?.PutInto(variables);
        foreach (var (name, value) in Variables)
            variables[name] = value;

        return variables.ToDictionary(pair => pair.Key, pair => pair.Value!);
    }

    private string CoverageSettings => Path.Combine(reports, "coverage.runsettings");

    private string CoverageArguments() =>
        CoverageOf.Count == 0 ? "" : $" --settings \"{CoverageSettings}\" --collect \"XPlat Code Coverage\"";

    private void WriteCoverageSettings()
    {
        if (CoverageOf.Count == 0)
            return;

        var include = string.Join(',', CoverageOf.Select(assembly => $"[{assembly}]*"));
        var configuration = new XElement(
            "Configuration",
            new XElement("Format", "cobertura"),
            new XElement("Include", include),
            new XElement("ExcludeByFile", "**/artifacts/obj/**"),
            new XElement("SkipAutoProps", "true"));
        var collector = new XElement("DataCollector", new XAttribute("friendlyName", "XPlat Code Coverage"), configuration);
        new XDocument(new XElement("RunSettings", new XElement("DataCollectionRunSettings", new XElement("DataCollectors", collector))))
            .Save(CoverageSettings);
    }
}
