using Product;
using Scans;
using Tests;

namespace ScanTests;

/// <summary>The search for secrets by a gitleaks that says what it is told to.</summary>
public sealed class LeakScanTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shunt-gitleaks-").FullName;

    [Fact]
    public void Files_that_are_listed_are_searched_alone_and_told_by_file_and_line_without_the_secret()
    {
        Write("src/a.cs", "one");
        Write("artifacts/b.dll", "two");
        Gitleaks(
            $$"""
            (cd "$2" && find . -type f) >'{{_folder}}/seen'; echo "$@" | sed "s|$2|FOLDER|; s|--report-path [^ ]*|--report-path FILE|" >'{{_folder}}/asked'
            while [ $# -gt 0 ]; do [ "$1" = dir ] && folder=$2; [ "$1" = --report-path ] && report=$2; shift; done
            echo "[{\"RuleID\":\"generic-api-key\",\"StartLine\":7,\"File\":\"$folder/src/a.cs\",\"Match\":\"REDACTED\",\"Secret\":\"REDACTED\"}]" >"$report"
            """);

        var findings = LeakScan.Run(_folder, ["src/a.cs", "gone.cs"], Path);

        Assert.Equal("src/a.cs:7: looks like a secret, says gitleaks (generic-api-key)", $"{Assert.Single(findings)}");
        Assert.Equal(["./src/a.cs"], File.ReadAllLines($"{_folder}/seen"));
        Assert.Equal(["dir FOLDER --report-format json --report-path FILE --redact --no-banner --exit-code 0"], File.ReadAllLines($"{_folder}/asked"));
    }

    [Fact]
    public void A_gitleaks_that_fails_does_not_pass_for_one_that_found_nothing()
    {
        Gitleaks("echo 'FTL the configuration cannot be read.' >&2; exit 1");

        var failed = Assert.Throws<StepFailedException>(() => LeakScan.Run(_folder, [], Path));

        Assert.Equal(
            "The files were not searched for secrets: 'gitleaks' ended with exit code 1: FTL the configuration cannot be read. No image was stored and no traffic moved. Mend that, or take 'gitleaks' from PATH, then run the command again.",
            failed.Message);
    }

    [Theory]
    [InlineData("exit 0")]
    [InlineData("while [ $# -gt 0 ]; do [ \"$1\" = --report-path ] && echo '{}' >\"$2\"; shift; done")]
    public void A_report_that_is_none_does_not_pass_either(string body)
    {
        Gitleaks(body);

        var failed = Assert.Throws<StepFailedException>(() => LeakScan.Run(_folder, [], Path));

        Assert.StartsWith("The files were not searched for secrets: what 'gitleaks' wrote cannot be read: ", failed.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string? Path(string variable) => variable == "PATH" ? $"/nowhere{System.IO.Path.PathSeparator}{_folder}" : null;

    private void Gitleaks(string body) => Executable.Write($"{_folder}/gitleaks", body);

    private void Write(string name, string content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName($"{_folder}/{name}")!);
        File.WriteAllText($"{_folder}/{name}", content);
    }
}
