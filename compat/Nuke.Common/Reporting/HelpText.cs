using System.Reflection;
using System.Text;
using Nuke.Common.Execution;
using Nuke.Common.Parameters;

namespace Nuke.Common.Reporting;

/// <summary>What <c>--help</c> prints: targets in the order of declaration, then options with what they take and their defaults.</summary>
internal static class HelpText
{
    private const int Width = 110;
    private const int Gap = 2;

    public static string Of(NukeBuild build, TargetCatalog targets, ParameterCatalog parameters)
    {
        var listed = targets.Targets.Where(x => x.Listed).ToList();
        var own = parameters.Own.Where(x => x.IsListed).ToList();
        var engine = parameters.Engine.ToList();
        var column = listed.Select(x => x.Name.Length).Concat(own.Concat(engine).Select(x => x.Option.Length)).Max() + (2 * Gap);

        var text = new StringBuilder();
        var defaults = string.Join(", ", listed.Where(x => x.IsDefault).Select(x => x.Name));
        text.Append("Targets").Append(defaults.Length > 0 ? $" (without a name: {defaults})" : string.Empty).Append(":\n");
        foreach (var target in listed)
            AppendEntry(text, column, target.Name, target.Description ?? string.Empty);
        if (own.Count > 0)
            text.Append("\nOptions:\n");
        foreach (var parameter in own)
            AppendEntry(text, column, parameter.Option, Sentence(build, parameter));
        text.Append("\nOptions of every build:\n");
        foreach (var parameter in engine)
            AppendEntry(text, column, parameter.Option, Sentence(build, parameter));
        return text.Append("\nTargets and options come in any order; --x=y is the same as --x y. NUKE_X=y in the environment sets --x.").ToString();
    }

    private static string Sentence(NukeBuild build, Parameter parameter)
    {
        var sentence = (parameter.Description ?? string.Empty).TrimEnd('.');
        if (parameter.AllowedValues is { } allowed)
            sentence += $" ({string.Join(" | ", allowed)})";

        // A description that speaks of the default knows more than the value does.
        if (!sentence.Contains("default", StringComparison.OrdinalIgnoreCase) && Default(build, parameter) is { } value)
            sentence += $"; default: {value}";
        return sentence.Trim();
    }

    private static string? Default(NukeBuild build, Parameter parameter)
    {
        if (parameter.IsSecret || parameter.Member is null || parameter.Attribute!.ReadAs is not null)
            return null;
        var value = parameter.Member is FieldInfo field ? field.GetValue(build) : ((PropertyInfo)parameter.Member).GetValue(build);
        return value switch
        {
            null or false => null,
            Array { Length: 0 } => null,
            Array items => string.Join(" ", items.Cast<object>()),
            _ => value.ToString() is { Length: > 0 } text ? text : null,
        };
    }

    private static void AppendEntry(StringBuilder text, int column, string name, string description)
    {
        var line = new StringBuilder().Append(' ', Gap).Append(name.PadRight(column - Gap));
        foreach (var word in description.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + 1 + word.Length > Width)
            {
                text.Append(line.ToString().TrimEnd()).Append('\n');
                line.Clear().Append(' ', column);
            }

            line.Append(line.Length > column ? " " : string.Empty).Append(word);
        }

        text.Append(line.ToString().TrimEnd()).Append('\n');
    }
}
