using Shunt.Images;
using Shunt.Scans;

namespace Shunt.Tests.Scans;

public sealed class ScanVerdictTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly ScanFinding Leak = new("aws-access-key", "src/App/Program.cs", 12, "looks like an access key of AWS");
    private static readonly ScanFinding Package = new("GHSA-5crp-9r3c-p9vr", "Newtonsoft.Json", null, "version 12.0.1 has a known vulnerability of high severity");

    [Fact]
    public void Nothing_found_is_a_check_that_passed()
    {
        var verdict = ScanVerdict.Of("dependency audit", [], [], Today);

        Assert.Equal(new Check("dependency audit", CheckOutcome.Passed, "12 packages, nothing found"), verdict.Require("'app 111111111111'", "12 packages", "report.sarif"));
    }

    [Fact]
    public void A_finding_stops_the_release_and_is_named_with_its_place()
    {
        var verdict = ScanVerdict.Of("scan", [Leak, Package], [], Today);

        var refused = Assert.Throws<ScanRefusedException>(() => verdict.Require("'app 111111111111'", "9 files", "report.sarif"));

        Assert.Equal(ExitCode.Refused, refused.ExitCode);
        Assert.Equal(
            """
            'app 111111111111' did not pass the scan: 2 findings. No image was stored and no traffic moved. Mend it (a secret that was committed is known: make it useless first), or allow it in Environments.cs with a reason and a day. Report: report.sarif
              - src/App/Program.cs:12: looks like an access key of AWS (aws-access-key)
              - Newtonsoft.Json: version 12.0.1 has a known vulnerability of high severity (GHSA-5crp-9r3c-p9vr)
            """,
            refused.Message);
    }

    [Theory]
    [InlineData("2026-11-21", true)]
    [InlineData("2026-11-20", false)]
    public void What_is_allowed_passes_to_the_end_of_its_last_day(string until, bool passes)
    {
        var verdict = ScanVerdict.Of("dependency audit", [Package], [Allowed(Package, until)], Today);

        var refusal = Record.Exception(() => verdict.Require("'app 1'", "1 packages", "report.sarif"));

        Assert.Equal(passes, refusal is null);
        if (!passes)
            Assert.EndsWith($"(GHSA-5crp-9r3c-p9vr); it was allowed until {until}", refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_allowances_the_one_that_lasts_longer_counts()
    {
        var verdict = ScanVerdict.Of("dependency audit", [Package], [Allowed(Package, "2026-12-24"), Allowed(Package, "2026-01-01")], Today);

        Assert.Equal("1 packages, 1 allowed until 2026-12-24 at the earliest", verdict.Require("'app 1'", "1 packages", "report.sarif").Detail);
    }

    [Fact]
    public void An_allowance_is_for_one_rule_in_one_place()
    {
        var elsewhere = Leak with { Where = "src/App/Other.cs" };
        var other = Leak with { Rule = "private-key" };

        var verdict = ScanVerdict.Of("scan", [Leak, elsewhere, other], [Allowed(Leak, "2026-12-24")], Today);

        Assert.Equal([elsewhere, other], verdict.Refused.Select(pair => pair.Finding));
    }

    [Fact]
    public void A_long_list_is_cut_and_counted()
    {
        var verdict = ScanVerdict.Of("scan", [.. Enumerable.Range(1, 12).Select(line => Leak with { Line = line })], [], Today);

        var refused = Assert.Throws<ScanRefusedException>(() => verdict.Require("'app 1'", "1 files", "report.sarif"));

        Assert.EndsWith("Program.cs:10: looks like an access key of AWS (aws-access-key)\n  and 2 more", refused.Message, StringComparison.Ordinal);
        Assert.Same(verdict, refused.Verdict);
    }

    [Fact]
    public void An_allowance_needs_a_reason_and_a_day_within_a_year()
    {
        var refused = Assert.Throws<BadUsageException>(() => Allowance.Check([new("r", "a", " ", Today), new("r", "b", "why", Today.AddDays(367)), new("r", "c", "why", Today.AddDays(366))], Today));

        Assert.Equal(
            "Environments.cs: 2 problems. Allowed: r in 'a' is allowed without a reason. Allowed: r in 'b' is allowed until 2027-11-23, more than 366 days ahead.",
            refused.Message);
        Allowance.Check([], Today);
    }

    private static Allowance Allowed(ScanFinding finding, string until) =>
        new(finding.Rule, finding.Where, "it is not reached", DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));
}
