using System.Text;
using System.Text.Json;
using Scans;

namespace ScanTests;

public sealed class TrivyReportTests
{
    [Fact]
    public void What_is_critical_or_high_is_a_finding_by_package_and_the_rest_is_none()
    {
        var findings = Read(
            """
            {"SchemaVersion":2,"ArtifactName":"x","ArtifactType":"container_image","Results":[
              {"Target":"x (debian 12.5)","Class":"os-pkgs","Type":"debian","Vulnerabilities":[
                {"VulnerabilityID":"CVE-2","PkgName":"zlib1g","InstalledVersion":"1.2","Severity":"CRITICAL","Title":"t"},
                {"VulnerabilityID":"CVE-1","PkgName":"libssl3","InstalledVersion":"3.0","FixedVersion":"3.1","Severity":"HIGH"},
                {"VulnerabilityID":"CVE-1","PkgName":"libssl3","InstalledVersion":"3.0","FixedVersion":"3.1","Severity":"HIGH"},
                {"VulnerabilityID":"CVE-3","PkgName":"bash","InstalledVersion":"5","Severity":"MEDIUM"}]},
              {"Target":"app/App.deps.json","Class":"lang-pkgs","Type":"dotnet-core"},
              {"Target":"none","Vulnerabilities":null}]}
            """);

        Assert.Equal(
            [
                "libssl3: version 3.0 has a known vulnerability of high severity, mended in 3.1 (CVE-1)",
                "zlib1g: version 1.2 has a known vulnerability of critical severity (CVE-2)",
            ],
            findings);
    }

    [Fact]
    public void A_report_without_results_has_no_findings() => Assert.Empty(Read("""{"SchemaVersion":2,"Results":null}"""));

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"SchemaVersion":2,"Results":[{"Vulnerabilities":[{"Severity":"HIGH","PkgName":"a","InstalledVersion":"1"}]}]}""")]
    public void What_is_no_report_is_not_taken_for_a_clean_one(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    private static IEnumerable<string> Read(string json) => TrivyReport.Read(Encoding.UTF8.GetBytes(json)).Select(finding => $"{finding}");
}
