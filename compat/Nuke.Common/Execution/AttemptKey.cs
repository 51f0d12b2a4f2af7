using System.Security.Cryptography;
using System.Text;
using Nuke.Common.Parameters;

namespace Nuke.Common.Execution;

/// <summary>What must be the same for one attempt to go on where another ended, each part as a hash: values may be secret.</summary>
/// <param name="Source">The files: what is committed, and what is not.</param>
/// <param name="Arguments">The command line, without <c>--continue</c>.</param>
/// <param name="Environment">The <c>NUKE_…</c> variables, the values of all parameters whatever they come from, and the kind of host.</param>
/// <param name="Engine">The engine, the build's own code, and the runtime.</param>
internal sealed record AttemptKey(string Source, string Arguments, string Environment, string Engine)
{
    private const string Prefix = "NUKE_";

    /// <summary>Takes the key of a run.</summary>
    /// <param name="source">The hash of the source.</param>
    /// <param name="invocation">The run.</param>
    /// <param name="catalog">The build's parameters.</param>
    /// <param name="build">The build's type.</param>
    public static AttemptKey Of(string source, Invocation invocation, ParameterCatalog catalog, Type build) => new(
        source,
        Hash(invocation.Arguments.Where(x => !IsContinue(x.Split('=')[0]))),
        Hash(EnvironmentOf(invocation, catalog)),
        Hash([$"{typeof(AttemptKey).Module.ModuleVersionId}", $"{build.Module.ModuleVersionId}", $"{System.Environment.Version}"]));

    /// <summary>Hashes texts, their borders included.</summary>
    public static string Hash(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Names the parts that are not the same.</summary>
    public IReadOnlyList<string> Differences(AttemptKey other)
    {
        (string Name, bool IsSame)[] parts =
        [
            ("source", Source == other.Source),
            ("arguments", Arguments == other.Arguments),
            ("environment", Environment == other.Environment),
            ("engine", Engine == other.Engine),
        ];
        return [.. parts.Where(x => !x.IsSame).Select(x => x.Name)];
    }

    private static IEnumerable<string> EnvironmentOf(Invocation invocation, ParameterCatalog catalog)
    {
        var variables = invocation.Variables(Prefix).Where(x => !IsContinue(x.Key[Prefix.Length..])).Select(x => $"{x.Key}={x.Value}");
        var values = catalog.All.Where(x => x != EngineOptions.Continue).Select(x => $"{x.Key}={Text(invocation.Values.Of(x))}");
        return variables.Concat(values).Order(StringComparer.Ordinal).Append(Host.Current.GetType().Name);
    }

    private static bool IsContinue(string name) => OptionName.Key(name) == EngineOptions.Continue.Key;

    private static string Text(object? value) => value is Array items ? string.Join('\n', items.Cast<object>()) : $"{value}";
}
