using System.Text.Json;
using Scans;
using Shunt.Scans;

namespace ScanTests;

public sealed class SarifTests
{
    [Fact]
    public void Findings_are_results_and_allowed_ones_are_suppressed_with_their_reason()
    {
        ScanFinding[] findings = [new("github-token", "src/a b.cs", 3, "looks like a token of GitHub"), new("GHSA-1", "Lib", null, "version 1 has a known vulnerability of low severity")];
        var verdict = ScanVerdict.Of("scan", findings, [new("GHSA-1", "Lib", "not reached", new DateOnly(2026, 12, 24))], new DateOnly(2026, 11, 21));

        Assert.Equal(
            """
            {
              "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
              "version": "2.1.0",
              "runs": [
                {
                  "tool": {
                    "driver": {
                      "name": "Shunt: scan",
                      "rules": [
                        {
                          "id": "GHSA-1"
                        },
                        {
                          "id": "github-token"
                        }
                      ]
                    }
                  },
                  "results": [
                    {
                      "ruleId": "github-token",
                      "level": "error",
                      "message": {
                        "text": "looks like a token of GitHub"
                      },
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "src/a%20b.cs"
                            },
                            "region": {
                              "startLine": 3
                            }
                          }
                        }
                      ]
                    },
                    {
                      "ruleId": "GHSA-1",
                      "level": "error",
                      "message": {
                        "text": "version 1 has a known vulnerability of low severity"
                      },
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": {
                              "uri": "Lib"
                            }
                          }
                        }
                      ],
                      "suppressions": [
                        {
                          "kind": "external",
                          "justification": "not reached (until 2026-12-24)"
                        }
                      ]
                    }
                  ]
                }
              ]
            }
            """,
            Sarif.Of(verdict).ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }));
    }
}
