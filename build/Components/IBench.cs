using Nuke.Common;

/// <summary>Bench: measurements, as ratios, that anybody can take again.</summary>
interface IBench : IHazRelease
{
    /// <summary>The target.</summary>
    Target Bench => _ => _
        .Description("Measures a suite of bench/ and writes its report.md; without --suite, lists the suites")
        .TryAfter<IAcceptance>()
        .ThatMeasures(this)
        .Executes(() => Run(() => Release.Benchmarks.Run(Release.Request.Suite)));
}
