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

    // The members that trivy's own expected reports have, among them those that nobody here reads; the words are made up.
    [Fact]
    public void A_report_with_all_that_trivy_writes_is_read_by_the_same_members()
    {
        var findings = Read(
            """
            {
              "SchemaVersion": 2, "ReportID": "3ff14136-0000-0000-0000-000000000001", "CreatedAt": "2026-11-21T12:20:30.000000005Z", "ArtifactName": "/tmp/layout", "ArtifactType": "container_image",
              "Metadata": {
                "OS": { "Family": "debian", "Name": "12.5" }, "ImageID": "sha256:c2", "DiffIDs": ["sha256:78", "sha256:79"],
                "ImageConfig": { "architecture": "amd64", "created": "2026-11-20T12:30:15Z", "os": "linux", "rootfs": { "type": "layers", "diff_ids": ["sha256:78"] }, "config": { "User": "1654" } }
              },
              "Results": [
                {
                  "Target": "/tmp/layout (debian 12.5)", "Class": "os-pkgs", "Type": "debian",
                  "Packages": [{ "ID": "libidn2-0@2.3.3-1", "Name": "libidn2-0", "Identifier": { "PURL": "pkg:deb/debian/libidn2-0@2.3.3-1", "UID": "e678" }, "Version": "2.3.3-1" }],
                  "Vulnerabilities": [{
                    "VulnerabilityID": "CVE-2026-1000", "VendorIDs": ["DSA-1-1"], "PkgID": "libidn2-0@2.3.3-1", "PkgName": "libidn2-0",
                    "PkgIdentifier": { "PURL": "pkg:deb/debian/libidn2-0@2.3.3-1", "UID": "e678" }, "InstalledVersion": "2.3.3-1", "FixedVersion": "2.3.3-1+deb12u1", "Status": "fixed",
                    "Layer": { "Digest": "sha256:4a", "DiffID": "sha256:78" }, "SeveritySource": "nvd", "PrimaryURL": "https://advisories.example/1",
                    "DataSource": { "ID": "debian", "Name": "A tracker", "URL": "https://advisories.example" }, "Fingerprint": "sha256:11", "Title": "A title", "Description": "Severity: LOW, says nobody.",
                    "Severity": "CRITICAL", "CweIDs": ["CWE-787"], "VendorSeverity": { "debian": 1 }, "CVSS": { "nvd": { "V3Vector": "CVSS:3.1/AV:N", "V3Score": 9.8 } },
                    "References": ["https://advisories.example/1"], "PublishedDate": "2026-10-21T17:15:00Z", "LastModifiedDate": "2026-10-29T19:15:00Z"
                  }]
                },
                {
                  "Target": "app/App.deps.json", "Class": "lang-pkgs", "Type": "dotnet-core",
                  "Vulnerabilities": [
                    { "VulnerabilityID": "GHSA-5crp-9r3c-p9vr", "PkgID": "Newtonsoft.Json/9.0.1", "PkgName": "Newtonsoft.Json", "InstalledVersion": "9.0.1", "Status": "affected", "Layer": {}, "Severity": "HIGH" },
                    { "VulnerabilityID": "CVE-2026-1001", "PkgName": "Other", "InstalledVersion": "1.0.0", "Severity": "UNKNOWN" }
                  ]
                },
                { "Target": "app/other.deps.json", "Class": "lang-pkgs", "Type": "dotnet-core", "ExperimentalModifiedFindings": [{ "Type": "vulnerability", "Status": "ignored" }] }
              ]
            }
            """);

        Assert.Equal(
            [
                "Newtonsoft.Json: version 9.0.1 has a known vulnerability of high severity (GHSA-5crp-9r3c-p9vr)",
                "libidn2-0: version 2.3.3-1 has a known vulnerability of critical severity, mended in 2.3.3-1+deb12u1 (CVE-2026-1000)",
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
