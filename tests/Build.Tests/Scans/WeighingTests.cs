using System.Globalization;
using Scans;
using Shunt;
using Shunt.Scans;
using Tests;

namespace ScanTests;

/// <summary>Allowances as every scan of a release is weighed against them, by the machine's own day.</summary>
public sealed class WeighingTests
{
    private static readonly ScanFinding Package = new("GHSA-5crp-9r3c-p9vr", "Newtonsoft.Json", null, "version 12.0.1 has a known vulnerability of high severity");

    private readonly RecordingNarrator _narrator = new();

    [Fact]
    public void What_is_allowed_today_is_told_with_its_reason_and_its_last_day()
    {
        var allowance = Until(1);

        var check = Weighing.Of("dependency audit", [Package], [allowance], _narrator).Require("'app 1'", "1 packages", "report.sarif");

        var last = Day(allowance);
        Assert.Equal($"1 packages, 1 allowed until {last} at the earliest", check.Detail);
        Assert.Equal([$"warn: Allowed until {last} (reads our own files only): {Package}"], _narrator.Lines);
    }

    [Fact]
    public void An_allowance_that_has_ended_allows_nothing_and_the_refusal_says_when_it_did()
    {
        var allowance = Until(-1);

        var refused = Assert.Throws<ScanRefusedException>(() => Weighing.Of("dependency audit", [Package], [allowance], _narrator).Require("'app 1'", "1 packages", "report.sarif"));

        Assert.Equal(ExitCode.Refused, refused.ExitCode);
        Assert.EndsWith($"\n  - {Package}; it was allowed until {Day(allowance)}", refused.Message, StringComparison.Ordinal);
        Assert.Empty(_narrator.Lines);
    }

    private static Allowance Until(int days) =>
        new(Package.Rule, Package.Where, "reads our own files only", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(days));

    private static string Day(Allowance allowance) => allowance.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
