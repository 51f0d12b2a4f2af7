using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Bench.Images;

/// <summary>Writes what was measured as <c>report.md</c>.</summary>
static class Report
{
    /// <summary>How many times faster than docker build and push a change of one line has to be.</summary>
    private const double Bound = 3;

    /// <summary>Whether the bounds are kept: at least 3 × faster than the second row, and ahead of the third.</summary>
    public static bool IsKept(IReadOnlyList<Row> rows) => Ratio(rows[1], rows[0]) >= Bound && Ratio(rows[2], rows[0]) > 1;

    /// <summary>The report.</summary>
    /// <param name="rows">What was measured: ours, docker's, the SDK's.</param>
    /// <param name="load">The load average at the start.</param>
    public static string Of(IReadOnlyList<Row> rows, string load)
    {
        var report = new StringBuilder();
        report.Append(CultureInfo.InvariantCulture, $"""
            # From a change to the registry

            `./build.sh Bench --suite images` writes this file anew, as root; `tests/peers/install.sh bench` installs the peers. The service of src/App, the
            same base below it, the same registry (docker-registry on loopback), no analyzers anywhere; each subject has a clone of its own and they take
            turns. *First*: nothing compiled, no layer cached, nothing in the repository; the base is everywhere. *Change*: one line of code. The Dockerfile is the
            service's own, with the legacy builder of Debian's engine; its restore finds the packages in the image. Medians of {rows[0].First.Count} pushes each; bytes as the registry
            was sent them, protocol and all. Nothing is random, so there is no seed. {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}; load average at
            the start {load}.

            MSBuild's and the compiler's servers stay between builds on the machine, as the SDK has it unless told otherwise; none outlives a container. *No servers*:
            one more such change with those servers off, as on a machine of CI that begins anew with every job; the compiler's start is then most of
            what everybody takes.

            | | first | × Shunt | KiB sent | change | × Shunt | KiB sent | no servers | × Shunt |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|

            """);
        foreach (var row in rows)
        {
            report.Append(
                CultureInfo.InvariantCulture,
                $"| {row.Name} | {Row.Seconds(row.First):0.0} s | {Ratio(row, rows[0], all => all.First):0.0} | {Row.Kibibytes(row.First):#,0} | {Row.Seconds(row.Change):0.00} s | {Ratio(row, rows[0]):0.0} | {Row.Kibibytes(row.Change):#,0} | {Row.Seconds(row.Cold):0.0} s | {Ratio(row, rows[0], all => all.Cold):0.0} |\n");
        }

        report.Append(
            CultureInfo.InvariantCulture,
            $"\nFor the change of one line at least {Bound:0} × faster than docker build + push, and ahead of the SDK: {(IsKept(rows) ? "kept" : "**not kept**")} ({Ratio(rows[1], rows[0]):0.0} × and {Ratio(rows[2], rows[0]):0.00} ×).\n");
        return report.ToString();
    }

    private static double Ratio(Row row, Row ours) => Ratio(row, ours, all => all.Change);

    private static double Ratio(Row row, Row ours, Func<Row, IReadOnlyList<Measurement>> which) => Row.Seconds(which(row)) / Row.Seconds(which(ours));
}
