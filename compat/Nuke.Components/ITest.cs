using System.Xml;
using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.ProjectModel;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Nuke.Common.Utilities;
using Nuke.Common.Utilities.Collections;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

namespace Nuke.Components;

/// <summary>Test: runs the test projects, all of them whatever fails, and counts the outcomes.</summary>
public interface ITest : ICompile, IHazArtifacts
{
    /// <summary>Where results are written; default <c>test-results</c> in the artifacts.</summary>
    AbsolutePath TestResultDirectory => ArtifactsDirectory / "test-results";

    /// <summary>How many projects are tested at once; default 1.</summary>
    int TestDegreeOfParallelism => 1;

    /// <summary>The projects.</summary>
    IEnumerable<Project> TestProjects { get; }

    /// <summary>The target.</summary>
    Target Test => _ => _
        .DependsOn(Compile)
        .Produces(TestResultDirectory / "*.trx")
        .Executes(() =>
        {
            try
            {
                DotNetTest(
                    _ => _
                        .Apply(TestSettingsBase)
                        .Apply(TestSettings)
                        .CombineWith(TestProjects, (_, x) => _
                            .Apply(TestProjectSettingsBase, x)
                            .Apply(TestProjectSettings, x)),
                    TestDegreeOfParallelism,
                    completeOnFailure: true);
            }
            finally
            {
                ReportTestResults();
                ReportTestCount();
            }
        });

    /// <summary>What this component sets.</summary>
    sealed Configure<DotNetTestSettings> TestSettingsBase => _ => _
        .SetConfiguration(Configuration)
        .SetNoBuild(SucceededTargets.Contains(Compile))
        .SetResultsDirectory(TestResultDirectory);

#pragma warning disable CA1822 // The package has it as an instance member.
    /// <summary>What this component sets for each project.</summary>
    sealed Configure<DotNetTestSettings, Project> TestProjectSettingsBase => (_, x) => _
        .SetProjectFile(x)
        .AddLoggers($"trx;LogFileName={x.Name}.trx");
#pragma warning restore CA1822

    /// <summary>What the build sets besides.</summary>
    Configure<DotNetTestSettings> TestSettings => _ => _;

    /// <summary>What the build sets besides for each project.</summary>
    Configure<DotNetTestSettings, Project> TestProjectSettings => (options, _) => options;

    /// <summary>Hands the results to the server. The servers that this engine knows take them from the files.</summary>
    void ReportTestResults()
    {
    }

    /// <summary>Puts the numbers of tests that passed, failed and were skipped into the summary.</summary>
    void ReportTestCount()
    {
        var outcomes = TestResultDirectory.GlobFiles("*.trx").SelectMany(Outcomes).CountBy(x => x).ToDictionary();
        ReportSummary(_ => _
            .When(outcomes.ContainsKey("Failed"), _ => _.AddPair("Failed", outcomes["Failed"]))
            .AddPair("Passed", outcomes.GetValueOrDefault("Passed"))
            .When(outcomes.ContainsKey("NotExecuted"), _ => _.AddPair("Skipped", outcomes["NotExecuted"])));
    }

    private static List<string> Outcomes(AbsolutePath file)
    {
        var outcomes = new List<string>();
        using var reader = XmlReader.Create(file);
        while (reader.ReadToFollowing("UnitTestResult"))
        {
            if (reader.GetAttribute("outcome") is { } outcome)
                outcomes.Add(outcome);
        }

        return outcomes;
    }
}
