namespace Nuke.Common.Execution;

/// <summary>How a condition reads in the summary.</summary>
internal static class ConditionText
{
    /// <summary>Takes <c>() =></c> and line breaks out of a condition's source text; a text written for people stays as it is.</summary>
    public static string Of(string? expression)
    {
        var text = string.Join(' ', (expression ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        const string Lambda = "() => ";
        return text.StartsWith(Lambda, StringComparison.Ordinal) ? text[Lambda.Length..] : text;
    }
}
