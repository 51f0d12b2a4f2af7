using System.Collections.Concurrent;
using System.Text;

namespace Shunt.Edge.Tests.Rigs;

/// <summary>A log that can be read while it is written.</summary>
internal sealed class ToldLines : TextWriter
{
    private readonly ConcurrentQueue<string> _lines = new();

    public override Encoding Encoding => Encoding.UTF8;

    public bool Has(string part) => _lines.Any(line => line.Contains(part, StringComparison.Ordinal));

    public override void WriteLine(string? value) => _lines.Enqueue(value ?? "");
}
