using Product;
using Scans;
using Tests;

namespace ScanTests;

/// <summary>The scan of an image by a trivy that says what it is told to.</summary>
public sealed class ImageScanTests : IDisposable
{
    private const string Found = """{"SchemaVersion":2,"Results":[{"Vulnerabilities":[{"VulnerabilityID":"CVE-1","PkgName":"libssl3","InstalledVersion":"3.0","Severity":"HIGH"}]}]}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("shunt-trivy-").FullName;

    [Fact]
    public void Every_platform_is_scanned_and_a_finding_in_several_is_told_once()
    {
        Trivy($"echo \"$@\" >>'{_folder}/asked'\nwhile [ $# -gt 0 ]; do [ \"$1\" = --output ] && echo '{Found}' >\"$2\"; shift; done");

        var findings = ImageScan.Run([("linux/amd64", NewLayout("a b")), ("linux/arm64", NewLayout("c"))], Path);

        Assert.Equal("libssl3: version 3.0 has a known vulnerability of high severity (CVE-1)", $"{Assert.Single(findings)}");
        Assert.Equal(
            [
                $"image --input {_folder}/a b --format json --output {_folder}/a b/trivy.json --scanners vuln --severity CRITICAL,HIGH --timeout 15m --quiet",
                $"image --input {_folder}/c --format json --output {_folder}/c/trivy.json --scanners vuln --severity CRITICAL,HIGH --timeout 15m --quiet",
            ],
            File.ReadAllLines($"{_folder}/asked"));
    }

    [Fact]
    public void A_trivy_that_fails_does_not_pass_for_one_that_found_nothing()
    {
        Trivy("echo 'FATAL the database cannot be loaded.' >&2; exit 1");

        var failed = Assert.Throws<StepFailedException>(() => ImageScan.Run([("linux/amd64", NewLayout("a"))], Path));

        Assert.Equal(
            "The image for linux/amd64 was not scanned: 'trivy' ended with exit code 1: FATAL the database cannot be loaded. No image was stored and no traffic moved. Run the command again; '--skip_slow_scans' leaves the scan out.",
            failed.Message);
    }

    [Fact]
    public void A_trivy_that_writes_no_report_does_not_pass_either()
    {
        Trivy("exit 0");

        var failed = Assert.Throws<StepFailedException>(() => ImageScan.Run([("linux/amd64", NewLayout("a"))], Path));

        Assert.StartsWith("The image for linux/amd64 was not scanned: what 'trivy' wrote cannot be read: ", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Trivy_is_present_where_it_is_on_the_path()
    {
        Assert.False(ImageScan.IsPresent(Path));

        Trivy("exit 0");

        Assert.True(ImageScan.IsPresent(Path));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string? Path(string variable) => variable == "PATH" ? $"/nowhere{System.IO.Path.PathSeparator}{_folder}" : null;

    private void Trivy(string body) => Executable.Write($"{_folder}/trivy", body);

    private string NewLayout(string name) => Directory.CreateDirectory($"{_folder}/{name}").FullName;
}
