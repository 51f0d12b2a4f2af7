using System.Reflection;
using Nuke.Common.Masking;
using Nuke.Common.Utilities;

namespace Nuke.Common.Tooling;

/// <summary>Writes settings as a command line, following their <see cref="ArgumentAttribute"/>s.</summary>
internal static class CommandLineText
{
    private const string Value = "{value}";
    private const string Key = "{key}";

    public static string Of(ToolOptions options)
    {
        var arguments = new List<string>();
        if (options.GetType().GetCustomAttribute<CommandAttribute>()?.Arguments is { } command)
            arguments.Add(command);

        // Sorting is stable, so that arguments of one place keep the order in which they were set.
        foreach (var (attribute, value) in Attributed(options).OrderBy(x => Place(x.Attribute.Position)))
            Append(arguments, attribute, value);
        arguments.AddRange(options.ProcessAdditionalArguments);
        return arguments.JoinSpace();
    }

    public static IReadOnlyCollection<string> Secrets(ToolOptions options)
        => [.. options.ProcessRedactedSecrets, .. Attributed(options).Where(x => x.Attribute.Secret).SelectMany(x => KnownSecrets.TextsOf(x.Value))];

    private static IEnumerable<(ArgumentAttribute Attribute, object Value)> Attributed(ToolOptions options)
    {
        foreach (var (name, value) in options.Values)
        {
            if (options.GetType().GetProperty(name)?.GetCustomAttribute<ArgumentAttribute>() is { } attribute)
                yield return (attribute, value);
        }
    }

    private static (int Group, int Position) Place(int position) => (position > 0 ? 0 : position == 0 ? 1 : 2, position);

    private static void Append(List<string> arguments, ArgumentAttribute attribute, object value)
    {
        var parts = attribute.Format.Split(' ');
        switch (value)
        {
            case bool flag when !attribute.Format.Contains(Value, StringComparison.Ordinal):
                if (flag)
                    arguments.AddRange(parts);
                break;
            case IReadOnlyDictionary<string, object> pairs:
                AppendPairs(arguments, attribute, parts, pairs);
                break;
            case string[] values when attribute.Separator is { } separator && !string.IsNullOrWhiteSpace(separator):
                if (values.Length > 0)
                    arguments.AddRange(parts.Select(x => x.Replace(Value, string.Join(separator, values).DoubleQuoteIfNeeded(), StringComparison.Ordinal)));
                break;
            case string[] values when attribute.Separator is not null:
                AppendOnce(arguments, parts, values);
                break;
            case string[] values:
                foreach (var item in values)
                    arguments.AddRange(parts.Select(x => Fill(x, item)));
                break;
            default:
                arguments.AddRange(parts.Select(x => Fill(x, Text(value))));
                break;
        }
    }

    /// <summary>Writes what precedes the values once, and each value as an argument of its own: <c>-- a b</c>.</summary>
    private static void AppendOnce(List<string> arguments, string[] parts, string[] values)
    {
        foreach (var part in values.Length == 0 ? [] : parts)
        {
            if (part.Contains(Value, StringComparison.Ordinal))
                arguments.AddRange(values.Select(x => Fill(part, x)));
            else
                arguments.Add(part);
        }
    }

    private static void AppendPairs(
        List<string> arguments, ArgumentAttribute attribute, string[] parts, IReadOnlyDictionary<string, object> pairs)
    {
        // A separator of one blank writes what precedes the pairs once: '-- a=1 b=2'.
        var once = attribute.Separator is null ? [] : parts.Where(x => !x.Contains(Key, StringComparison.Ordinal)).ToArray();
        if (pairs.Count > 0)
            arguments.AddRange(once);
        foreach (var (key, value) in pairs)
            arguments.AddRange(parts.Except(once).Select(x => Fill(x.Replace(Key, key, StringComparison.Ordinal), Text(value))));
    }

    private static string Fill(string part, string value) => part.Replace(Value, value.DoubleQuoteIfNeeded(), StringComparison.Ordinal);

    private static string Text(object value) => value is bool flag ? (flag ? "true" : "false") : value.ToString() ?? string.Empty;
}
