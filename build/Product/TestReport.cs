using System.Xml.Linq;
using Shunt.Secrets;

namespace Product;

/// <summary>What the TRX reports in a folder say.</summary>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that failed.</param>
/// <param name="Skipped">Tests that did not run.</param>
/// <param name="Failures">Name and first line of the message of each failed test.</param>
sealed record TestReport(int Passed, int Failed, int Skipped, IReadOnlyList<string> Failures)
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <value>The counts in one line.</value>
    public string Summary => Skipped > 0 ? $"{Passed} passed, {Failed} failed, {Skipped} skipped" : $"{Passed} passed, {Failed} failed";

    /// <summary>Reads every report in a folder; no report at all reads as no test.</summary>
    /// <param name="folder">The folder the test runner wrote to.</param>
    public static TestReport Read(string folder)
    {
        var results = Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.trx").SelectMany(file => XDocument.Load(file).Descendants(Trx + "UnitTestResult")).ToList()
            : [];
        var failed = results.Where(result => Outcome(result) == "Failed").ToList();
        return new TestReport(
            results.Count(result => Outcome(result) == "Passed"),
            failed.Count,
            results.Count(result => Outcome(result) == "NotExecuted"),
            [.. failed.Select(Describe)]);
    }

    /// <summary>Takes secrets out of every report in a folder: tests print what they like.</summary>
    /// <param name="folder">The folder the test runner wrote to.</param>
    /// <param name="mask">The secrets.</param>
    public static void Mask(string folder, SecretMask mask)
    {
        foreach (var file in Directory.GetFiles(folder, "*.trx"))
        {
            var text = File.ReadAllText(file);
            if (mask.Of(text) is var masked && masked != text)
                File.WriteAllText(file, masked);
        }
    }

    private static string? Outcome(XElement result) => result.Attribute("outcome")?.Value;

    private static string Describe(XElement result)
    {
        var message = result.Descendants(Trx + "Message").FirstOrDefault()?.Value ?? "no message";
        var firstLine = message.Split('\n', 2)[0].Trim();
        return $"{result.Attribute("testName")?.Value}: {firstLine}";
    }
}
