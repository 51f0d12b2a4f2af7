using System.Diagnostics;
using Product;
using Scans;
using Shunt.Scans;

namespace ScanTests;

/// <summary>What NuGet itself tells, of a feed that knows of a vulnerability.</summary>
public sealed class DependencyAuditTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shunt-audit-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0, "low")]
    [InlineData(2, "high")]
    [InlineData(3, "critical")]
    public async Task A_vulnerable_package_is_found_at_every_severity_and_restored_all_the_same(int severity, string name)
    {
        using var feed = new AuditedFeed(severity);

        Assert.Equal(0, await RestoreAsync(feed.Index));
        var audit = DependencyAudit.Read(_folder);

        Assert.Equal([new ScanFinding(AuditedFeed.Advisory, "Planted.Package", null, $"version 1.2.3 has a known vulnerability of {name} severity")], audit.Findings);
        Assert.Equal((1, feed.Index), (audit.Packages, Assert.Single(audit.Feeds)));
    }

    [Fact]
    public async Task A_feed_that_knows_nothing_is_said_to()
    {
        using var feed = new AuditedFeed(severity: null);
        await RestoreAsync(feed.Index);
        var audit = DependencyAudit.Read(_folder);

        Assert.Empty(audit.Findings);
        Assert.Equal("no feed here tells of vulnerabilities", await GapAsync(audit.Feeds));
    }

    [Fact]
    public async Task A_feed_that_tells_of_vulnerabilities_leaves_no_gap()
    {
        using var feed = new AuditedFeed(severity: 2);

        Assert.Null(await GapAsync(["/a/folder", feed.Index]));
    }

    [Fact]
    public async Task A_feed_that_does_not_answer_leaves_it_open()
    {
        string index;
        using (var feed = new AuditedFeed(severity: 2))
            index = feed.Index;

        Assert.Equal("whether the feeds tell of vulnerabilities is not known: not every one answered", await GapAsync([index]));
    }

    [Fact]
    public void A_message_in_another_language_is_found_by_its_code()
    {
        Write("artifacts/obj/App/project.assets.json", """{"libraries":{},"project":{"restore":{"sources":{}}},"logs":[{"code":"NU1904","level":"Warning","message":"Das Paket ist unsicher.","libraryId":"Planted.Package"},{"code":"NU1701","message":"another"}]}""");

        Assert.Equal([new ScanFinding("NU1904", "Planted.Package", null, "Das Paket ist unsicher")], DependencyAudit.Read(_folder).Findings);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    public void A_file_that_cannot_be_read_is_named(string content)
    {
        Write("artifacts/obj/App/project.assets.json", content);

        var refused = Assert.Throws<StepFailedException>(() => DependencyAudit.Read(_folder));

        Assert.StartsWith($"The dependency audit cannot read '{Path.Combine(_folder, "artifacts/obj/App/project.assets.json")}': ", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<string?> GapAsync(IReadOnlyList<string> feeds)
    {
        using var handler = new SocketsHttpHandler();
        return await FeedKnowledge.FindGapAsync(feeds, handler, default);
    }

    // With warnings as errors, as a careful repository has it: the verdict is the gate's all the same.
    private async Task<int> RestoreAsync(string feed)
    {
        Write("Directory.Build.props", """<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup></Project>""");
        Write("App/App.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="Planted.Package" Version="1.2.3" /></ItemGroup></Project>""");
        Write("nuget.config", $"""<configuration><packageSources><clear /><add key="feed" value="{feed}" allowInsecureConnections="true" /></packageSources></configuration>""");
        var start = new ProcessStartInfo("dotnet", ["restore", "App/App.csproj", "--verbosity", "quiet", "--no-http-cache", .. DependencyAudit.RestoreProperties]) { WorkingDirectory = _folder, RedirectStandardOutput = true };
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder, "packages");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var restore = Process.Start(start)!;
        await restore.StandardOutput.ReadToEndAsync();
        await restore.WaitForExitAsync();
        return restore.ExitCode;
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
