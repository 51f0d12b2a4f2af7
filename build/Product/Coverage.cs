using System.Globalization;
using System.Xml.Linq;

namespace Product;

/// <summary>How much of what ships the tests reached, over all Cobertura reports of a run: a line counts when any test project reached it.</summary>
/// <param name="Lines">Lines that can be reached.</param>
/// <param name="Covered">Lines that were.</param>
sealed record Coverage(int Lines, int Covered)
{
    /// <value>The share of lines reached in percent; 0 when no line was measured.</value>
    public double Percent => Lines == 0 ? 0 : 100.0 * Covered / Lines;

    /// <summary>Reads every Cobertura report below a folder.</summary>
    /// <param name="folder">The folder the test runner wrote to.</param>
    public static Coverage Read(string folder)
    {
        var hits = new Dictionary<(string File, int Line), bool>();
        foreach (var report in Directory.EnumerateFiles(folder, "*.cobertura.xml", SearchOption.AllDirectories))
            Add(XDocument.Load(report), hits);

        return new Coverage(hits.Count, hits.Values.Count(hit => hit));
    }

    private static void Add(XDocument report, Dictionary<(string File, int Line), bool> hits)
    {
        var root = report.Descendants("source").FirstOrDefault()?.Value ?? "";
        foreach (var type in report.Descendants("class"))
        {
            var file = Path.Combine(root, type.Attribute("filename")!.Value);
            foreach (var line in type.Elements("lines").Elements("line"))
            {
                var key = (file, int.Parse(line.Attribute("number")!.Value, CultureInfo.InvariantCulture));
                var hit = line.Attribute("hits")!.Value != "0";
                hits[key] = hits.GetValueOrDefault(key) || hit;
            }
        }
    }
}
